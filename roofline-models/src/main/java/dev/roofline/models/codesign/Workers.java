package dev.roofline.models.codesign;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Shares numbered tasks out among threads; which thread takes which is left to chance. */
final class Workers {

  private Workers() {}

  /**
   * Runs tasks 0 to {@code tasks − 1}.
   *
   * @param workers one for each thread
   * @throws IllegalStateException if the calling thread is interrupted before all are done
   */
  static void run(int tasks, List<? extends IntConsumer> workers) {
    AtomicInteger next = new AtomicInteger();
    if (workers.size() == 1) {
      drain(next, tasks, workers.get(0));
      return;
    }
    ExecutorService threads = Executors.newFixedThreadPool(workers.size(), Workers::daemon);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (IntConsumer worker : workers) {
        running.add(threads.submit(() -> drain(next, tasks, worker)));
      }
      for (Future<?> one : running) {
        join(one);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "codesign");
    thread.setDaemon(true);
    return thread;
  }

  private static void drain(AtomicInteger next, int tasks, IntConsumer worker) {
    for (int task = next.getAndIncrement(); task < tasks; task = next.getAndIncrement()) {
      if (Thread.currentThread().isInterrupted()) {
        throw interrupted(null);
      }
      worker.accept(task);
    }
  }

  private static void join(Future<?> one) {
    try {
      one.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw interrupted(e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private static IllegalStateException interrupted(@Nullable InterruptedException cause) {
    return new IllegalStateException("search was interrupted", cause);
  }
}
