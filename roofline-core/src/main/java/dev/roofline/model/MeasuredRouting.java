package dev.roofline.model;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.roofline.algebra.Extent;
import dev.roofline.check.Check;
import java.util.Arrays;

/** Experts chosen as often as measured. */
record MeasuredRouting(ImmutableDoubleArray shares) implements ExpertRouting {

  static MeasuredRouting of(double... frequencies) {
    double sum = 0;
    for (double frequency : frequencies) {
      sum += Check.nonNegative("frequency", frequency);
    }
    double total = Check.positive("sum of frequencies", sum);
    return new MeasuredRouting(
        ImmutableDoubleArray.copyOf(Arrays.stream(frequencies).map(f -> f / total)));
  }

  @Override
  public Extent touched(long experts, long active) {
    if (experts != shares.length()) {
      throw new IllegalArgumentException(
          "measured frequencies ("
              + shares.length()
              + ") must be as many as experts ("
              + experts
              + ")");
    }
    return Extent.experts(
        toString(), active, shares.stream().map(share -> probability(share, active)).toArray());
  }

  private static double probability(double share, long active) {
    // A share of 1/k in decimals may come out a few units in the last place above it.
    double probability = share * active;
    if (probability > 1 + 1e-9) {
      throw new IllegalArgumentException(
          "share of an expert ("
              + share
              + ") must be at most 1/"
              + active
              + ": a token uses it once among its "
              + active);
    }
    return Math.min(probability, 1);
  }

  @Override
  public String assumption() {
    return "experts are chosen with measured frequencies, independently by every token";
  }

  /** As in {@code measured 1f3a9c20}: the digits tell frequencies apart. */
  @Override
  public String toString() {
    return String.format("measured %08x", shares.hashCode());
  }
}
