package dev.roofline.hardware.probe;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Has the kernels compiled, and finds the fastest way to run each: now and then a JIT compiler
 * leaves a loop at half its speed, and which of two loops is faster depends on the processor.
 */
final class WarmUp {

  private static final int STEADY = 5;
  private static final double GAIN = 1.02;
  private static final int SAMPLES = 40;
  private static final long SHORTEST = TimeUnit.MICROSECONDS.toNanos(100);

  /**
   * What the warm-up found.
   *
   * @param tasks those that run a kernel in its fastest way, in their order
   * @param gaining the kernels whose fastest way still gained speed at the end
   */
  record Outcome(List<Task> tasks, List<ProbeKernel> gaining) {}

  private record Trial(Task task, double best, boolean steady) {}

  private final Meter meter;
  private final LongSupplier clock;

  /**
   * @param clock nanoseconds, as {@link System#nanoTime()} counts them
   */
  WarmUp(Meter meter, LongSupplier clock) {
    this.meter = meter;
    this.clock = clock;
  }

  /** Tries each way to run a kernel on as many threads as there are, in about so much time. */
  Outcome run(List<Task> tasks, long nanos) {
    int threads = tasks.stream().mapToInt(Task::threads).max().orElseThrow();
    List<Task> widest = tasks.stream().filter(task -> task.threads() == threads).toList();
    List<Trial> trials = widest.stream().map(task -> trial(task, nanos / widest.size())).toList();
    List<Trial> fastest = trials.stream().filter(trial -> fastest(trial, trials)).toList();
    return new Outcome(
        tasks.stream()
            .filter(task -> fastest.stream().anyMatch(trial -> trial.task().sameWay(task)))
            .toList(),
        fastest.stream()
            .filter(trial -> !trial.steady())
            .map(trial -> trial.task().kernel())
            .toList());
  }

  private static boolean fastest(Trial trial, List<Trial> trials) {
    return trial
        == trials.stream()
            .filter(other -> other.task().kernel() == trial.task().kernel())
            .max(Comparator.comparingDouble(Trial::best))
            .orElseThrow();
  }

  /**
   * Repeats a task for at least half of its share of time, until the best of its samples has stood
   * for a while.
   */
  private Trial trial(Task task, long share) {
    long begin = clock.getAsLong();
    long nanos = Math.max(SHORTEST, share / SAMPLES);
    double best = 0;
    int stood = 0;
    do {
      double rate = meter.sample(task.works(), nanos).rate();
      stood = rate > best * GAIN ? 0 : stood + 1;
      best = Math.max(best, rate);
    } while (clock.getAsLong() - begin < (stood < STEADY ? share : share / 2));
    return new Trial(task, best, stood >= STEADY);
  }
}
