package dev.roofline.hardware.probe;

import dev.roofline.check.Check;
import dev.roofline.quantity.DataSize;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Measures the machine it runs on: memory bandwidth (read, copy, triad) and the rate of FP32 and
 * FP64 multiply-adds, each on all processors and on one. Immutable: each step gives a new probe.
 *
 * <p>Multiply-adds run through the Vector API if the JVM was started with {@code --add-modules
 * jdk.incubator.vector}, and through loops that the JIT compiler vectorises otherwise, or if the
 * former should fail to compile well; the figures say which.
 */
public final class HostProbe {

  private static final Duration LEAST = Duration.ofMillis(100);
  private static final Duration MOST = Duration.ofHours(1);

  private final Duration budget;
  private final DataSize memory;
  private final int threads;

  private HostProbe(Duration budget, DataSize memory, int threads) {
    this.budget = budget;
    this.memory = memory;
    this.threads = threads;
  }

  /** A probe of 15 seconds, at most 4 GiB of arrays, and all processors that the JVM may use. */
  public static HostProbe standard() {
    return new HostProbe(
        Duration.ofSeconds(15), DataSize.gibibytes(4), Runtime.getRuntime().availableProcessors());
  }

  /**
   * The same probe with another budget of time. A short one also means small arrays, 256 MiB a
   * second, and code that is less well compiled: a second gives an idea, no figures.
   *
   * @throws IllegalArgumentException unless from 0.1 s to an hour
   */
  public HostProbe within(Duration time) {
    if (time.compareTo(LEAST) < 0 || time.compareTo(MOST) > 0) {
      throw new IllegalArgumentException(
          "time (" + time + ") must be from " + LEAST + " to " + MOST);
    }
    return new HostProbe(time, memory, threads);
  }

  /**
   * The same probe with another bound on the bytes of all arrays. They never take more than half of
   * the free heap (a JVM's default heap is a quarter of the memory) or twelve times the last-level
   * cache.
   */
  public HostProbe memory(DataSize most) {
    return new HostProbe(budget, most, threads);
  }

  /**
   * The same probe with another number of threads where it uses all processors.
   *
   * @throws IllegalArgumentException unless from 1 to 4096
   */
  public HostProbe threads(int count) {
    return new HostProbe(budget, memory, Math.toIntExact(Check.inRange("threads", count, 1, 4096)));
  }

  /**
   * Measures. Other work on the machine lowers the figures and widens their spread.
   *
   * @throws IllegalArgumentException if the bound on memory leaves less than 384 KiB a thread
   * @throws IllegalStateException if the heap does not hold the arrays, or the thread is
   *     interrupted
   */
  public ProbeResult measure() {
    long begin = System.nanoTime();
    Instant date = Instant.now();
    Host host = Host.here();
    ArrayPlan plan = plan(host);
    try (Team team = new Team(threads)) {
      List<Task> tasks = Task.all(team.each(() -> Slice.of(plan.elements())), Arithmetic.ways());
      Schedule schedule = new Schedule(team, System::nanoTime, begin + budget.toNanos());
      WarmUp.Outcome warm = schedule.warmUp(tasks);
      List<ProbeFigure> figures = schedule.measure(warm.tasks());
      Duration took = Duration.ofNanos(System.nanoTime() - begin);
      List<String> remarks = Remarks.of(host, plan.total(), figures, warm.gaining());
      return new ProbeResult(host, date, took, plan.total(), figures, remarks);
    }
  }

  private ArrayPlan plan(Host host) {
    return ArrayPlan.of(
        threads,
        host.lastLevelCache().orElse(ArrayPlan.UNKNOWN_CACHE),
        new ArrayPlan.Limits(memory, HostFacts.freeHeap(), host.memory(), budget));
  }
}
