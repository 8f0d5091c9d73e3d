package dev.roofline.algebra;

/** What the extents of a sliding window share. */
final class Window {

  private Window() {}

  /** During decode min(c + 1, w) grows up to context w − 1 and is constant from there on. */
  static long affineUntil(long window, long context) {
    return context < window - 1 ? window - 1 : Extent.UNBOUNDED;
  }

  /** Across prompts min(q, w) and Σᵢ min(i, w) change their form at q = w and nowhere else. */
  static long quadraticUntil(long window, long prompt) {
    return prompt <= window ? window : Extent.UNBOUNDED;
  }

  static String symbol(String name, long window) {
    return window == Extent.UNBOUNDED ? name : name + "(" + window + ")";
  }
}
