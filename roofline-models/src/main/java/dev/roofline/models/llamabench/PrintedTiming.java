package dev.roofline.models.llamabench;

import java.util.List;
import java.util.OptionalDouble;

/** A timing from what was printed of it. */
record PrintedTiming(double mean, double tokensPerSecond, OptionalDouble standardDeviation)
    implements BenchTiming {

  @Override
  public List<Double> samples() {
    return List.of();
  }

  @Override
  public double median() {
    return mean;
  }

  @Override
  public String toString() {
    return tokensPerSecond + " token/s";
  }
}
