package dev.roofline.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** A sweep on one core. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 2)
public class SweepBenchmark {

  /** The times of 10⁶ steps: 1000 batches at 1000 contexts; the longest of them. */
  @Benchmark
  public double millionSteps(CompiledLlama llama) {
    long shift = llama.next();
    double longest = 0;
    for (long batch = 1; batch <= 1000; batch++) {
      for (long context = 0; context < 1000; context++) {
        longest = Math.max(longest, llama.model.stepSeconds(batch, 1, 64 * context + shift));
      }
    }
    return longest;
  }
}
