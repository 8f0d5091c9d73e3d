package dev.roofline.engine;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;

/**
 * How far predicted speeds are off: |predicted/measured − 1|.
 *
 * @param count cells compared
 * @param median their median
 * @param most what four in five do not exceed
 */
public record Errors(int count, double median, double most) implements Serializable {

  private static final double MOST = 0.8;

  /** Errors from natural logarithms of measured over predicted seconds. */
  public static Errors ofLogRatios(double... logRatios) {
    Objects.requireNonNull(logRatios, "logRatios");
    double[] sorted =
        Arrays.stream(logRatios).map(r -> Math.abs(StrictMath.exp(r) - 1)).sorted().toArray();
    return new Errors(
        sorted.length,
        Rounding.significant(quantile(sorted, 0.5)),
        Rounding.significant(quantile(sorted, MOST)));
  }

  /** Linear between order statistics. */
  static double quantile(double[] sorted, double part) {
    if (sorted.length == 0) {
      return 0;
    }
    double at = part * (sorted.length - 1);
    int below = (int) Math.floor(at);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }
}
