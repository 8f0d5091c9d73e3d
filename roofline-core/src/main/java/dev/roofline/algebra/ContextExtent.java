package dev.roofline.algebra;

import dev.roofline.check.Check;

/** KV entries read: b·min(c + q, q + w − 1). */
record ContextExtent(long window) implements Extent {

  ContextExtent {
    Check.inRange("window", window, 1, UNBOUNDED);
  }

  @Override
  public double at(long sequences, long newTokens, long cached) {
    return (double) sequences * (newTokens + Math.min(cached, window - 1));
  }

  @Override
  public long affineUntil(long context) {
    return Window.affineUntil(window, context);
  }

  @Override
  public String symbol() {
    return Window.symbol("CONTEXT", window);
  }

  @Override
  public String toString() {
    return symbol();
  }
}
