package dev.roofline.crossover;

import dev.roofline.algebra.Extent;

/**
 * Steps with a growing number of sequences, each of as many new tokens after as many cached ones.
 * Every extent is one curve: constant, proportional to the batch, or saturating.
 */
record BatchPath(long newTokens, long cachedTokens) implements Path {

  @Override
  public long lastOfPiece(Extent extent, long first) {
    return Extent.UNBOUNDED;
  }

  @Override
  public Curve curve(Extent extent, long first, long last) {
    if (!extent.missRates().isEmpty()) {
      return Saturation.curve(extent, newTokens);
    }
    double none = extent.at(0, newTokens, cachedTokens);
    return Curve.polynomial(none, extent.at(1, newTokens, cachedTokens) - none, 0);
  }
}
