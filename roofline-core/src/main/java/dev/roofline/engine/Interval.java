package dev.roofline.engine;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Factors on a predicted time between which measured times lie.
 *
 * @param low of measured over predicted seconds
 * @param high of the same
 */
public record Interval(double low, double high) implements Serializable {

  /** The part of unseen times that intervals are made for. */
  public static final double COVERAGE = 0.9;

  /** One in so many lies beyond either end. */
  private static final int TAIL = 20;

  /**
   * @throws IllegalArgumentException unless 0 &lt; low ≤ high
   */
  public Interval {
    if (!(low > 0 && low <= high && high < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "interval (" + low + ", " + high + ") must be above 0 and in order");
    }
  }

  /** A split-conformal interval: order statistics ⌊(n + 1)/20⌋ from either end. */
  static Interval of(double[] logRatios) {
    double[] sorted = logRatios.clone();
    Arrays.sort(sorted);
    int from = Math.max(0, (sorted.length + 1) / TAIL - 1);
    return new Interval(
        Rounding.significant(StrictMath.exp(sorted[from])),
        Rounding.significant(StrictMath.exp(sorted[sorted.length - 1 - from])));
  }
}
