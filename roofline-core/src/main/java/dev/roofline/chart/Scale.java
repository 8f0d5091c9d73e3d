package dev.roofline.chart;

/** How an axis spreads its values. */
public enum Scale {
  /** Equal differences are equally far apart. */
  LINEAR {
    @Override
    double position(double value) {
      return value;
    }
  },
  /** Equal ratios are equally far apart; all values must be above zero. */
  LOG {
    @Override
    double position(double value) {
      return StrictMath.log10(value);
    }
  };

  /** Beyond these magnitudes the arithmetic of an axis would overflow. */
  private static final double MOST = 1e300;

  /** Where a value lies on a ruler of this scale: the value itself, or its decimal logarithm. */
  abstract double position(double value);

  /**
   * A value that an axis of this scale can show.
   *
   * @throws IllegalArgumentException if it is NaN, infinite, beyond 1e300, or not above zero on a
   *     logarithmic axis
   */
  double check(String name, double value) {
    if (this == LOG && !(value >= 1 / MOST && value <= MOST)) {
      throw new IllegalArgumentException(
          name + " (" + value + ") must be a finite number > 0 on a logarithmic axis");
    }
    if (!(Math.abs(value) <= MOST)) {
      throw new IllegalArgumentException(name + " (" + value + ") must be a finite number");
    }
    return value;
  }
}
