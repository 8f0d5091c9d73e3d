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

  /** The part beyond either end. */
  private static final double TAIL = (1 - COVERAGE) / 2;

  /**
   * @throws IllegalArgumentException unless 0 &lt; low ≤ high
   */
  public Interval {
    if (!(low > 0 && low <= high && high < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "interval (" + low + ", " + high + ") must be above 0 and in order");
    }
  }

  /**
   * The 5 % and 95 % quantiles of logarithms of measured over predicted seconds; of several sets of
   * them the widest.
   */
  static Interval of(double[]... sets) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double[] set : sets) {
      double[] sorted = set.clone();
      Arrays.sort(sorted);
      low = Math.min(low, Errors.quantile(sorted, TAIL));
      high = Math.max(high, Errors.quantile(sorted, 1 - TAIL));
    }
    return new Interval(
        Rounding.significant(StrictMath.exp(low)), Rounding.significant(StrictMath.exp(high)));
  }
}
