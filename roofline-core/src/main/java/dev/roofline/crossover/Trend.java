package dev.roofline.crossover;

import dev.roofline.quantity.Prefix;
import java.io.Serializable;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * How the number that decides runs across a range of counts: operational intensity against the
 * ridge, or the time of one as a multiple of the other's against 1.
 */
public final class Trend implements Serializable {

  private static final long serialVersionUID = 1;

  /** Which number decides. */
  enum Measure {
    INTENSITY("FLOP/byte"),
    TIME_RATIO("× the second's time");

    private final String unit;

    Measure(String unit) {
      this.unit = unit;
    }
  }

  private final CountRange range;
  private final Measure measure;
  private final double threshold;
  private final double atLeast;
  private final double atMost;
  private final @Nullable Double limit;

  Trend(
      CountRange range,
      Measure measure,
      double threshold,
      double atLeast,
      double atMost,
      OptionalDouble limit) {
    this.range = range;
    this.measure = measure;
    this.threshold = threshold;
    this.atLeast = atLeast;
    this.atMost = atMost;
    this.limit = limit.isPresent() ? limit.getAsDouble() : null;
  }

  /** What the number counts: {@code FLOP/byte}, or {@code × the second's time}. */
  public String unit() {
    return measure.unit;
  }

  /** What decides once it is reached: the ridge in FLOP/byte, or 1. */
  public double threshold() {
    return threshold;
  }

  /** The number at the smallest count: infinite without traffic, 0 where nothing runs. */
  public double atLeast() {
    return atLeast;
  }

  /** The number at the largest count: infinite without traffic, 0 where nothing runs. */
  public double atMost() {
    return atMost;
  }

  /**
   * What the number tends to as the count grows on beyond the range, infinite if without bound;
   * empty if it tends to nothing, as under chunked attention, or is not defined.
   */
  public OptionalDouble limit() {
    return limit == null ? OptionalDouble.empty() : OptionalDouble.of(limit);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Trend that
        && range.equals(that.range)
        && measure == that.measure
        && threshold == that.threshold
        && atLeast == that.atLeast
        && atMost == that.atMost
        && Objects.equals(limit, that.limit);
  }

  @Override
  public int hashCode() {
    return Objects.hash(range, measure, threshold, atLeast, atMost, limit);
  }

  /** As in {@code 1 FLOP/byte at batch 1, 3.998 at 1000000, tends to 4; the ridge is at 295.3}. */
  @Override
  public String toString() {
    return number(atLeast)
        + " "
        + measure.unit
        + " at "
        + range.count()
        + " "
        + range.least()
        + ", "
        + number(atMost)
        + " at "
        + range.most()
        + (limit == null ? "" : ", " + tendency(limit))
        + (measure == Measure.INTENSITY ? "; the ridge is at " + number(threshold) : "");
  }

  private static String tendency(double limit) {
    return Double.isInfinite(limit) ? "grows without bound" : "tends to " + number(limit);
  }

  private static String number(double value) {
    return Double.isInfinite(value) ? "no end of" : Prefix.significant(value);
  }
}
