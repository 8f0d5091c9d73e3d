package dev.roofline.chart;

import java.util.Collection;

/**
 * What an axis spans.
 *
 * @param scale how it spreads values
 * @param low the position of its beginning on a ruler of the scale
 * @param high the position of its end, beyond {@code low}
 */
record Range(Scale scale, double low, double high) {

  /** The least that a logarithmic axis spans, in decades. */
  private static final double LEAST_DECADES = 0.5;

  /** What a logarithmic axis shows if there is nothing to show. */
  private static final double EMPTY_DECADES = 2;

  private static final double LEAST_SHARE = 1e-9;

  /** From the smallest to the largest of some values, and something where there is no span. */
  static Range covering(Scale scale, Collection<Double> values) {
    double low = values.stream().mapToDouble(scale::position).min().orElse(0);
    double high =
        values.stream()
            .mapToDouble(scale::position)
            .max()
            .orElse(scale == Scale.LOG ? EMPTY_DECADES : 1);
    double least =
        scale == Scale.LOG ? LEAST_DECADES : Math.max(Math.abs(low), Math.abs(high)) * LEAST_SHARE;
    if (high - low >= least && high > low) {
      return new Range(scale, low, high);
    }
    double middle = low + (high - low) / 2;
    double half = scale == Scale.LOG ? LEAST_DECADES / 2 : middle == 0 ? 1 : Math.abs(middle) / 10;
    return new Range(scale, middle - half, middle + half);
  }

  /** Wider by shares of its span at both ends. */
  Range padded(double below, double above) {
    double span = high - low;
    return new Range(scale, low - below * span, high + above * span);
  }

  /** Wider by a share of its span at both ends, but not beyond zero. */
  Range roomy(double share) {
    double pad = share * (high - low);
    boolean linear = scale == Scale.LINEAR;
    return new Range(
        scale,
        linear && low >= 0 ? Math.max(0, low - pad) : low - pad,
        linear && high <= 0 ? Math.min(0, high + pad) : high + pad);
  }

  /** All that this and another range of the same scale span. */
  Range and(Range that) {
    return new Range(scale, Math.min(low, that.low), Math.max(high, that.high));
  }

  /**
   * A linear range that begins at zero if all of it is above zero and zero is not far away, and
   * likewise if all of it is below.
   */
  Range towardsZero() {
    if (scale == Scale.LOG) {
      return this;
    }
    if (low > 0 && low < high / 2) {
      return new Range(scale, 0, high);
    }
    return high < 0 && high > low / 2 ? new Range(scale, low, 0) : this;
  }

  /** Zero and all of it. */
  Range withZero() {
    return new Range(scale, Math.min(low, 0), Math.max(high, 0));
  }

  /** Where a value lies: 0 at the beginning, 1 at the end. */
  double share(double value) {
    return (scale.position(value) - low) / (high - low);
  }

  /** Whether a value lies on the axis. */
  boolean spans(double value) {
    double position = scale.position(value);
    return position >= low && position <= high;
  }
}
