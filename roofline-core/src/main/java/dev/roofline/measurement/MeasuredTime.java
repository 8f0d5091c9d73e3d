package dev.roofline.measurement;

import dev.roofline.check.Check;
import java.io.Serializable;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** How long a run took: mean seconds over its repetitions and, if known, their spread. */
public final class MeasuredTime implements Serializable {

  private static final long serialVersionUID = 1;

  private final double seconds;
  private final @Nullable Double deviation;

  private MeasuredTime(double seconds, @Nullable Double deviation) {
    this.seconds = Check.positive("seconds", seconds);
    this.deviation = deviation;
  }

  /**
   * A time of unknown spread.
   *
   * @throws IllegalArgumentException unless it is finite and above zero
   */
  public static MeasuredTime ofSeconds(double seconds) {
    return new MeasuredTime(seconds, null);
  }

  /**
   * The same time with the standard deviation of the repetitions, in seconds.
   *
   * @throws IllegalArgumentException unless it is finite and not negative
   */
  public MeasuredTime plusMinus(double standardDeviation) {
    return new MeasuredTime(seconds, Check.nonNegative("standardDeviation", standardDeviation));
  }

  /** Mean seconds. */
  public double seconds() {
    return seconds;
  }

  /** Standard deviation of the repetitions in seconds; absent if it is not known. */
  public OptionalDouble standardDeviation() {
    return deviation == null ? OptionalDouble.empty() : OptionalDouble.of(deviation);
  }

  /** The spread relative to the time: deviation/mean; absent if it is not known. */
  public OptionalDouble relativeDeviation() {
    return deviation == null ? OptionalDouble.empty() : OptionalDouble.of(deviation / seconds);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MeasuredTime that
        && Double.compare(seconds, that.seconds) == 0
        && Objects.equals(deviation, that.deviation);
  }

  @Override
  public int hashCode() {
    return Objects.hash(seconds, deviation);
  }

  /** As in {@code 1.25 s ± 0.05 s}. */
  @Override
  public String toString() {
    return seconds + " s" + (deviation == null ? "" : " ± " + deviation + " s");
  }
}
