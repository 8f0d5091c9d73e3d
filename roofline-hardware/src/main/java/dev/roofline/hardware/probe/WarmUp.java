package dev.roofline.hardware.probe;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Has the kernels compiled, and decides in which way to run each: the first, unless a later one is
 * a quarter faster. Now and then a JIT compiler leaves a loop at half its speed. Rates are compared
 * for the time in which the threads had a processor, so that other work does not decide.
 */
final class WarmUp {

  private static final int STEADY = 5;
  private static final double GAIN = 1.02;
  private static final double BETTER = 1.25;
  private static final double LEAST_RUNNING = 0.25;
  private static final int SAMPLES = 40;
  private static final long SHORTEST = TimeUnit.MICROSECONDS.toNanos(100);

  /**
   * What the warm-up found.
   *
   * @param tasks those that run a kernel in the way decided on, in their order
   * @param gaining the kernels that still gained speed in that way at the end
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
    List<Trial> chosen = trials.stream().filter(trial -> chosen(trial, trials)).toList();
    return new Outcome(
        tasks.stream()
            .filter(task -> chosen.stream().anyMatch(trial -> trial.task().sameWay(task)))
            .toList(),
        chosen.stream()
            .filter(trial -> !trial.steady())
            .map(trial -> trial.task().kernel())
            .toList());
  }

  private static boolean chosen(Trial trial, List<Trial> trials) {
    return trial
        == trials.stream()
            .filter(other -> other.task().kernel() == trial.task().kernel())
            .reduce((first, other) -> other.best() > first.best() * BETTER ? other : first)
            .orElseThrow();
  }

  /**
   * Repeats a task for its share of time. It is steady if the best of its samples then has stood
   * for a while; before that, it may just not be compiled yet.
   */
  private Trial trial(Task task, long share) {
    long begin = clock.getAsLong();
    long nanos = Math.max(SHORTEST, share / SAMPLES);
    double best = 0;
    int stood = 0;
    do {
      Sample sample = meter.sample(task.works(), nanos);
      double rate = sample.rate() / Math.max(LEAST_RUNNING, sample.running());
      stood = rate > best * GAIN ? 0 : stood + 1;
      best = Math.max(best, rate);
    } while (clock.getAsLong() - begin < share);
    return new Trial(task, best, stood >= STEADY);
  }
}
