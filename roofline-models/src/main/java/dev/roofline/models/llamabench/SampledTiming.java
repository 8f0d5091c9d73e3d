package dev.roofline.models.llamabench;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** A timing from the time of every repetition. */
final class SampledTiming implements BenchTiming {

  private final long tokens;
  private final double[] seconds;

  SampledTiming(long tokens, List<Long> nanoseconds) {
    this.tokens = tokens;
    this.seconds = nanoseconds.stream().mapToDouble(sample -> sample / 1e9).toArray();
  }

  @Override
  public List<Double> samples() {
    return Arrays.stream(seconds).boxed().toList();
  }

  @Override
  public double mean() {
    return Arrays.stream(seconds).average().orElseThrow();
  }

  @Override
  public double median() {
    double[] sorted = seconds.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  @Override
  public OptionalDouble standardDeviation() {
    if (seconds.length == 1) {
      return OptionalDouble.empty();
    }
    double mean = mean();
    double squares = Arrays.stream(seconds).map(s -> (s - mean) * (s - mean)).sum();
    return OptionalDouble.of(Math.sqrt(squares / (seconds.length - 1)));
  }

  @Override
  public double tokensPerSecond() {
    return Arrays.stream(seconds).map(sample -> tokens / sample).average().orElseThrow();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SampledTiming that
        && tokens == that.tokens
        && Arrays.equals(seconds, that.seconds);
  }

  @Override
  public int hashCode() {
    return 31 * Long.hashCode(tokens) + Arrays.hashCode(seconds);
  }

  @Override
  public String toString() {
    return tokensPerSecond() + " token/s";
  }
}
