package dev.roofline.algebra;

import dev.roofline.check.Check;

/** KV entries read under top-k selection: b·min(c + q, Σᵢ min(c + i, k)), i = 1…q. */
record SelectedExtent(long selected) implements Extent {

  SelectedExtent {
    Check.inRange("selected", selected, 1, UNBOUNDED);
  }

  @Override
  public double at(long sequences, long newTokens, long cached) {
    double reads = new PairsExtent(selected).at(1, newTokens, cached);
    return sequences * Math.min(cached + newTokens, reads);
  }

  @Override
  public long affineUntil(long context) {
    return Window.affineUntil(selected, context);
  }

  @Override
  public String symbol() {
    return Window.symbol("SELECTED", selected);
  }

  @Override
  public String toString() {
    return symbol();
  }
}
