package dev.roofline.benchmarks;

import dev.roofline.sweep.Measures;
import dev.roofline.sweep.Sweep;
import dev.roofline.sweep.SweepRow;
import java.io.Writer;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Sweeps of 10⁶ points: as a bare loop, as rows, as CSV. What two threads gain is the quotient of
 * two of these times on a machine with two idle cores.
 */
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

  /** Speed, intensity, time and regime at as many points, as rows; the longest time. */
  @Benchmark
  public double millionRows(SweptLlama llama) {
    return longest(llama.million());
  }

  /** The same rows on two threads. */
  @Benchmark
  public double millionRowsOnTwoThreads(SweptLlama llama) {
    return longest(llama.million().threads(2));
  }

  /** The same rows written as CSV, some 80 MB; how many characters. */
  @Benchmark
  public long millionCsvRows(SweptLlama llama) {
    return written(llama.million());
  }

  /** The same CSV on two threads. */
  @Benchmark
  public long millionCsvRowsOnTwoThreads(SweptLlama llama) {
    return written(llama.million().threads(2));
  }

  private static double longest(Sweep sweep) {
    try (Stream<SweepRow> rows = sweep.rows()) {
      return rows.mapToDouble(row -> row.number(Measures.SECONDS)).max().orElseThrow();
    }
  }

  private static long written(Sweep sweep) {
    CountingWriter counted = new CountingWriter();
    sweep.writeCsv(counted);
    return counted.characters;
  }

  /** Counts what it is given and keeps nothing. */
  private static final class CountingWriter extends Writer {
    private long characters;

    @Override
    public void write(char[] text, int offset, int length) {
      characters += length;
    }

    @Override
    public void write(String text) {
      characters += text.length();
    }

    @Override
    public void flush() {
      // Nothing is kept back.
    }

    @Override
    public void close() {
      // Nothing is held.
    }
  }
}
