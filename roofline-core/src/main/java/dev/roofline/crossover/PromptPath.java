package dev.roofline.crossover;

import dev.roofline.algebra.Extent;

/**
 * Prefills of as many sequences with growing prompts. Every extent is piecewise a polynomial of
 * degree 2 at most, or saturating.
 */
record PromptPath(long batch) implements Path {

  @Override
  public long lastOfPiece(Extent extent, long first) {
    return extent.quadraticUntil(first);
  }

  /** The polynomial through the values at three prompts of the piece. */
  @Override
  public Curve curve(Extent extent, long first, long last) {
    if (!extent.missRates().isEmpty()) {
      return Saturation.curve(extent, batch);
    }
    if (last - first < 2) {
      double slope = last == first ? 0 : value(extent, last) - value(extent, first);
      return Curve.polynomial(value(extent, first) - slope * first, slope, 0);
    }
    // Near enough to the first that small counts stay exact, far enough that large ones differ.
    long apart = Math.min((last - first) / 2, Math.max(1, first));
    double x = first;
    double before = (value(extent, first + apart) - value(extent, first)) / apart;
    double after = (value(extent, first + 2 * apart) - value(extent, first + apart)) / apart;
    double square = (after - before) / (2.0 * apart);
    double slope = before - square * (2 * x + apart);
    return Curve.polynomial(value(extent, first) - x * (slope + square * x), slope, square);
  }

  /** An extent that is affine in the batch, without rounding while the square of q is exact. */
  private double value(Extent extent, long prompt) {
    double none = extent.at(0, prompt, 0);
    return none + batch * (extent.at(1, prompt, 0) - none);
  }
}
