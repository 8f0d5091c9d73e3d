package dev.roofline.models.llamabench;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How long one run of a test took. JSON has every repetition; of CSV and tables only mean and
 * spread are known. The field {@code stddev_ns}, which overflows, is never used.
 */
public sealed interface BenchTiming permits SampledTiming, PrintedTiming {

  /** Seconds of each repetition in the order they ran; empty if they are not known. */
  List<Double> samples();

  /**
   * Mean seconds; {@code tokens / tokensPerSecond()} where only the speed is known, which is a
   * little less, because a mean of speeds is no less than the speed at the mean time.
   */
  double mean();

  /** Median seconds; the mean if the samples are not known. */
  double median();

  /**
   * Standard deviation of the seconds over repetitions (n − 1); absent for a single sample. Without
   * samples, the mean times the relative deviation of the speed.
   */
  OptionalDouble standardDeviation();

  /** Mean of the speeds of the repetitions, in token/s; llama-bench's {@code t/s}. */
  double tokensPerSecond();
}
