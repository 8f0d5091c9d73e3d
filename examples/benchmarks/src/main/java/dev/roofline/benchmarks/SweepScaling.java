package dev.roofline.benchmarks;

import dev.roofline.sweep.Measures;
import dev.roofline.sweep.Sweep;
import dev.roofline.sweep.SweepRow;
import java.io.Writer;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * What a second thread gains: sweeps of 10⁶ points on one thread and on two in turn, and the median
 * of the quotients of neighbours. A machine that others share is slower in one minute than in the
 * next, so that times of benchmarks that run one after the other do not compare. Beside them two
 * bare loops show what the machine gives two threads at that time.
 */
public final class SweepScaling {

  private static final int WARM_UP = 10;
  private static final int PAIRS = 50;
  private static final long SIDE = 1000;

  private final SweptLlama llama = new SweptLlama();
  private final CompiledLlama compiled = new CompiledLlama();
  private final AtomicLong kept = new AtomicLong();

  private SweepScaling() {}

  /** Prints a line for rows, for CSV and for bare loops. */
  public static void main(String[] arguments) {
    SweepScaling scaling = new SweepScaling();
    scaling.print("rows", () -> rows(scaling.llama.million()), () -> rows(scaling.two()));
    scaling.print("CSV", () -> csv(scaling.llama.million()), () -> csv(scaling.two()));
    scaling.print("bare loops", scaling::loop, scaling::twoLoops);
  }

  private Sweep two() {
    return llama.million().threads(2);
  }

  private void print(String name, LongSupplier one, LongSupplier two) {
    double[] alone = new double[PAIRS];
    double[] both = new double[PAIRS];
    double[] gain = new double[PAIRS];
    for (int pair = -WARM_UP; pair < PAIRS; pair++) {
      double first = milliseconds(one);
      double second = milliseconds(two);
      if (pair >= 0) {
        alone[pair] = first;
        both[pair] = second;
        gain[pair] = first / second;
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%s: %.0f ms on one thread, %.0f ms on two, gain %.2f%n",
        name,
        median(alone),
        median(both),
        median(gain));
  }

  private double milliseconds(LongSupplier work) {
    long begun = System.nanoTime();
    kept.addAndGet(work.getAsLong());
    return (System.nanoTime() - begun) / 1e6;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }

  private static long rows(Sweep sweep) {
    try (Stream<SweepRow> rows = sweep.rows()) {
      return rows.mapToLong(row -> Double.doubleToLongBits(row.number(Measures.SECONDS))).sum();
    }
  }

  private static long csv(Sweep sweep) {
    Writer nowhere = Writer.nullWriter();
    sweep.writeCsv(nowhere);
    return sweep.points();
  }

  private long loop() {
    return loop(1, SIDE, compiled.next());
  }

  /** Half of the loop's work on each of two threads. */
  private long twoLoops() {
    long shift = compiled.next();
    AtomicLong other = new AtomicLong();
    Thread helper = new Thread(() -> other.set(loop(SIDE / 2 + 1, SIDE, shift)));
    helper.start();
    long mine = loop(1, SIDE / 2, shift);
    try {
      helper.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return mine + other.get();
  }

  private long loop(long first, long last, long shift) {
    double longest = 0;
    for (long batch = first; batch <= last; batch++) {
      for (long context = 0; context < SIDE; context++) {
        longest = Math.max(longest, compiled.model.stepSeconds(batch, 1, 64 * context + shift));
      }
    }
    return Double.doubleToLongBits(longest);
  }
}
