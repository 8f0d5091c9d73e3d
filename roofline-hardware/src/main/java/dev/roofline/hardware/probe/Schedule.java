package dev.roofline.hardware.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/**
 * Who is measured when. After a warm-up, every figure gets one sample in each of {@value #ROUNDS}
 * rounds, so that a disturbance of seconds falls on a few samples of all figures and not on all
 * samples of a few. The time that is left is cut so that the last round ends before the deadline;
 * if samples take longer than they should, there are fewer rounds, at least one.
 */
final class Schedule {

  static final int ROUNDS = 21;

  private static final double WARM_UP_SHARE = 0.33;
  private static final double RESERVE = 0.9;
  private static final long SHORTEST = TimeUnit.MICROSECONDS.toNanos(100);

  private final Meter meter;
  private final LongSupplier clock;
  private final long deadline;

  /**
   * @param clock nanoseconds, as {@link System#nanoTime()} counts them
   * @param deadline when the last sample should have been taken, on that clock
   */
  Schedule(Meter meter, LongSupplier clock, long deadline) {
    this.meter = meter;
    this.clock = clock;
    this.deadline = deadline;
  }

  /** Spends a share of the time on {@linkplain WarmUp warming up}. */
  WarmUp.Outcome warmUp(List<Task> tasks) {
    return new WarmUp(meter, clock).run(tasks, (long) (WARM_UP_SHARE * left()));
  }

  /** Measures all tasks, in their order. */
  List<ProbeFigure> measure(List<Task> tasks) {
    long nanos = Math.max(SHORTEST, (long) (RESERVE * left() / ((long) ROUNDS * tasks.size())));
    List<List<Sample>> samples = tasks.stream().<List<Sample>>map(t -> new ArrayList<>()).toList();
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < tasks.size(); i++) {
        if (round == 0 || left() >= nanos) {
          samples.get(i).add(meter.sample(tasks.get(i).works(), nanos));
        }
      }
    }
    return IntStream.range(0, tasks.size())
        .mapToObj(i -> tasks.get(i).figure(samples.get(i)))
        .toList();
  }

  private long left() {
    return Math.max(0, deadline - clock.getAsLong());
  }
}
