package dev.roofline.command;

import dev.roofline.chart.Scale;
import java.util.Arrays;

/** Chooses the scale of an axis by the values that it is to show. */
final class AxisScale {

  /** Values that span more are crowded at one end of a linear axis. */
  private static final double TWO_DECADES = 100;

  private static final int FEWEST = 3;
  private static final double TOLERANCE = 1e-9;

  private AxisScale() {}

  /**
   * Logarithmic where all values are above zero, and they span more than two decades or each is the
   * same multiple of the one before; linear otherwise.
   */
  static Scale of(double[] values) {
    double[] sorted = Arrays.stream(values).sorted().distinct().toArray();
    return sorted.length > 1
            && sorted[0] > 0
            && (sorted[sorted.length - 1] / sorted[0] > TWO_DECADES || isGeometric(sorted))
        ? Scale.LOG
        : Scale.LINEAR;
  }

  private static boolean isGeometric(double[] sorted) {
    double ratio = sorted[1] / sorted[0];
    for (int i = 2; i < sorted.length; i++) {
      if (Math.abs(sorted[i] / sorted[i - 1] / ratio - 1) > TOLERANCE) {
        return false;
      }
    }
    return sorted.length >= FEWEST;
  }
}
