package dev.roofline.algebra;

import dev.roofline.check.Check;

/** KV entries kept after the step: b·min(c + q, w). */
record CachedExtent(long window) implements Extent {

  CachedExtent {
    Check.inRange("window", window, 1, UNBOUNDED);
  }

  @Override
  public double at(long sequences, long newTokens, long cached) {
    return (double) sequences * Math.min(cached + newTokens, window);
  }

  @Override
  public long affineUntil(long context) {
    return Window.affineUntil(window, context);
  }

  @Override
  public long quadraticUntil(long prompt) {
    return Window.quadraticUntil(window, prompt);
  }

  @Override
  public String symbol() {
    return Window.symbol("CACHED", window);
  }

  @Override
  public String toString() {
    return symbol();
  }
}
