package dev.roofline.models.llamabench;

import java.util.OptionalDouble;

/** Reads a timing, and refuses one that contradicts itself. */
final class Timings {

  /** The longest time of a repetition: 31 years. */
  private static final long MOST_NANOSECONDS = 1_000_000_000_000_000_000L;

  /** How far what was averaged may be from its average, relative to it. */
  private static final double TOLERANCE = 0.01;

  /**
   * The largest standard deviation relative to the mean: no n positive numbers have more than √n.
   */
  private static final long MOST_SPREAD = 1000;

  private final Fields fields;
  private final long tokens;
  private final OptionalDouble nanoseconds;
  private final OptionalDouble speed;

  private Timings(Fields fields, long tokens) {
    this.fields = fields;
    this.tokens = tokens;
    this.nanoseconds = fields.positive("avg_ns");
    this.speed = fields.positive("avg_ts");
  }

  static BenchTiming of(Fields fields, long tokens) {
    Timings timings = new Timings(fields, tokens);
    return fields.has("samples_ns") ? timings.sampled() : timings.printed();
  }

  private SampledTiming sampled() {
    SampledTiming timing =
        new SampledTiming(tokens, fields.wholes("samples_ns", 1, MOST_NANOSECONDS));
    // Both are printed rounded, to a nanosecond and to a millionth.
    checkAgrees("avg_ns", nanoseconds, timing.mean() * 1e9, 1);
    checkAgrees("avg_ts", speed, timing.tokensPerSecond(), 1e-6);
    return timing;
  }

  private void checkAgrees(String key, OptionalDouble printed, double computed, double lastDigit) {
    if (printed.isPresent()
        && Math.abs(printed.getAsDouble() - computed) > TOLERANCE * computed + lastDigit) {
      throw fields.refusal(key, "must agree to 1 % with samples_ns, which make " + computed);
    }
  }

  private PrintedTiming printed() {
    if (nanoseconds.isEmpty() && speed.isEmpty()) {
      throw fields.refusal("avg_ts", "must be a finite number > 0, unless there is samples_ns");
    }
    double seconds = nanoseconds.orElse(tokens / speed.orElse(1) * 1e9) / 1e9;
    double rate = speed.orElse(tokens / seconds);
    checkPlausible(seconds, rate);
    return new PrintedTiming(seconds, rate, deviation(seconds, rate));
  }

  /** The deviation of the time, to first order; not that of {@code stddev_ns}, which overflows. */
  private OptionalDouble deviation(double seconds, double rate) {
    OptionalDouble ofRate = fields.nonNegative("stddev_ts");
    if (ofRate.isEmpty()) {
      return ofRate;
    }
    if (ofRate.getAsDouble() > MOST_SPREAD * rate) {
      throw fields.refusal("stddev_ts", "must be at most " + MOST_SPREAD + " times the speed");
    }
    return OptionalDouble.of(seconds * ofRate.getAsDouble() / rate);
  }

  /** The mean of speeds is no less than the speed at the mean time, and seldom twice that. */
  private void checkPlausible(double seconds, double rate) {
    double atMean = tokens / seconds;
    if (!(seconds >= 1e-9 && seconds <= MOST_NANOSECONDS / 1e9)) {
      throw fields.refusal("avg_ts", "must make a time from 1 ns to 31 years");
    }
    if (rate < (1 - TOLERANCE) * atMean || rate > 2 * atMean) {
      throw fields.refusal(
          "avg_ts", "must agree with avg_ns, at which " + tokens + " tokens make " + atMean);
    }
  }
}
