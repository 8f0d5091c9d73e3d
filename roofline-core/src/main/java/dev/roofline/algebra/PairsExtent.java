package dev.roofline.algebra;

import dev.roofline.check.Check;

/**
 * Causal query–key pairs: b·Σᵢ min(c + i, w) for i = 1…q. The first {@code m = clamp(w − c, 0, q)}
 * queries see all c + i entries, the others w: m·c + m(m + 1)/2 + (q − m)·w.
 */
record PairsExtent(long window) implements Extent {

  PairsExtent {
    Check.inRange("window", window, 1, UNBOUNDED);
  }

  @Override
  public double at(long sequences, long newTokens, long cached) {
    long growing = Math.min(newTokens, Math.max(0, window - cached));
    double seen = growing * (cached + (growing + 1.0) / 2);
    long saturated = newTokens - growing;
    return sequences * (saturated == 0 ? seen : seen + (double) saturated * window);
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
    return Window.symbol("PAIRS", window);
  }

  @Override
  public String toString() {
    return symbol();
  }
}
