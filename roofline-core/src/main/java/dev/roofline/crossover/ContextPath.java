package dev.roofline.crossover;

import dev.roofline.algebra.Extent;

/** Decode steps of as many sequences at growing contexts; every extent is piecewise affine. */
record ContextPath(long batch) implements Path {

  @Override
  public long lastOfPiece(Extent extent, long first) {
    return extent.affineUntil(first);
  }

  @Override
  public Curve curve(Extent extent, long first, long last) {
    double value = extent.at(batch, 1, first);
    if (first == last) {
      return Curve.polynomial(value, 0, 0);
    }
    // Taken from one sequence, where counts are small enough to be exact.
    double slope = batch * (extent.at(1, 1, first + 1) - extent.at(1, 1, first));
    return Curve.polynomial(value - slope * first, slope, 0);
  }
}
