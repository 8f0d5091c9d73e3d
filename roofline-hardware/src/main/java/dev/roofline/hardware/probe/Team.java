package dev.roofline.hardware.probe;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Threads that start together. The work in place i is always done by thread i. */
final class Team implements Meter, AutoCloseable {

  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  /** What a thread did, from when to when, and how long it ran in between; in nanoseconds. */
  record Lap(double amount, long begin, long end, long running) {}

  private final List<ExecutorService> lanes = new ArrayList<>();

  Team(int threads) {
    for (int lane = 0; lane < threads; lane++) {
      lanes.add(Executors.newSingleThreadExecutor(Team::daemon));
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "roofline-probe");
    thread.setDaemon(true);
    return thread;
  }

  int threads() {
    return lanes.size();
  }

  /** Has every thread make something of its own. */
  <T> List<T> each(Callable<T> task) {
    List<Future<T>> futures = new ArrayList<>();
    lanes.forEach(lane -> futures.add(lane.submit(task)));
    return joined(futures);
  }

  /** What all did, over the time from the first one's begin to the last one's end. */
  @Override
  public Sample sample(List<Work> works, long nanos) {
    CyclicBarrier start = new CyclicBarrier(works.size());
    List<Future<Lap>> futures = new ArrayList<>();
    for (int lane = 0; lane < works.size(); lane++) {
      Work work = works.get(lane);
      futures.add(lanes.get(lane).submit(() -> lap(work, start, nanos)));
    }
    return sample(joined(futures));
  }

  static Sample sample(List<Lap> laps) {
    double amount = laps.stream().mapToDouble(Lap::amount).sum();
    long begin = laps.stream().mapToLong(Lap::begin).min().orElseThrow();
    long end = laps.stream().mapToLong(Lap::end).max().orElseThrow();
    long time = Math.max(1, end - begin);
    double running = laps.stream().mapToLong(Lap::running).sum() / ((double) time * laps.size());
    return new Sample(amount / (1e-9 * time), Math.min(1, running));
  }

  private static Lap lap(Work work, CyclicBarrier start, long nanos)
      throws InterruptedException, BrokenBarrierException {
    start.await();
    long ran = running();
    long begin = System.nanoTime();
    long now;
    double amount = 0;
    do {
      amount += work.step();
      now = System.nanoTime();
    } while (now - begin < nanos);
    return new Lap(amount, begin, now, running() - ran);
  }

  /** The time for which this thread had a processor; all time, where the JVM does not tell. */
  private static long running() {
    return CLOCK.isCurrentThreadCpuTimeSupported()
        ? CLOCK.getCurrentThreadCpuTime()
        : System.nanoTime();
  }

  private static <T> List<T> joined(List<Future<T>> futures) {
    List<T> results = new ArrayList<>();
    for (Future<T> future : futures) {
      results.add(joined(future));
    }
    return results;
  }

  private static <T> T joined(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the probe must not be interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof OutOfMemoryError) {
        throw new IllegalStateException(
            "the heap must hold the probe's arrays: give Java more with -Xmx, or the probe less",
            e);
      }
      throw new IllegalStateException("a thread of the probe must not fail", e.getCause());
    }
  }

  @Override
  public void close() {
    lanes.forEach(ExecutorService::shutdownNow);
  }
}
