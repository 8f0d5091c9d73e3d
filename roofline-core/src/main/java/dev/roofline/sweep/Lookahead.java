package dev.roofline.sweep;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Works on tasks ahead of who takes their results, in their order. The taker is one of the threads:
 * where the next result is not there yet, it works too instead of waiting, so that no more threads
 * compete for the cores than were asked for. No more than two tasks a thread are begun before their
 * turn, so that a slow taker slows the work; and a thread without a task ends by itself, so that
 * none is left behind where nobody takes the rest or closes this.
 *
 * @param <R> what a task results in
 */
final class Lookahead<R> implements Iterator<R>, AutoCloseable {

  private static final int TASKS_PER_THREAD = 2;
  private static final long IDLE_MILLIS = 100;

  private final Iterator<Callable<R>> tasks;
  private final int most;
  private final ThreadPoolExecutor workers;
  private final Queue<FutureTask<R>> begun = new ArrayDeque<>();

  /**
   * Begins nothing yet.
   *
   * @param threads how many work, the taker among them; 2 at least
   */
  Lookahead(Iterator<Callable<R>> tasks, int threads) {
    this.tasks = tasks;
    this.most = TASKS_PER_THREAD * threads;
    AtomicInteger number = new AtomicInteger();
    this.workers =
        new ThreadPoolExecutor(
            threads - 1,
            threads - 1,
            IDLE_MILLIS,
            TimeUnit.MILLISECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              Thread thread = new Thread(task, "sweep-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    workers.allowCoreThreadTimeOut(true);
  }

  @Override
  public boolean hasNext() {
    return !begun.isEmpty() || tasks.hasNext();
  }

  @Override
  public R next() {
    while (begun.size() < most && tasks.hasNext()) {
      FutureTask<R> task = new FutureTask<>(tasks.next());
      begun.add(task);
      workers.execute(task);
    }
    FutureTask<R> first = begun.element();
    workUntilDone(first);
    try {
      R result = first.get();
      begun.remove();
      return result;
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while waiting for a block of a sweep");
    } catch (ExecutionException e) {
      close();
      throw rethrown(e.getCause());
    }
  }

  /** Runs tasks in their order; one that another thread has begun is passed over. */
  private void workUntilDone(FutureTask<R> first) {
    Iterator<FutureTask<R>> next = begun.iterator();
    while (!first.isDone() && next.hasNext() && !Thread.currentThread().isInterrupted()) {
      next.next().run();
    }
  }

  private static RuntimeException rethrown(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException e ? e : new IllegalStateException(cause);
  }

  /** Lets go of what nobody will take. */
  @Override
  public void close() {
    begun.clear();
    workers.shutdownNow();
  }
}
