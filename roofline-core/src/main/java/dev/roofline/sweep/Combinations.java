package dev.roofline.sweep;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.util.concurrent.ExecutionError;
import com.google.common.util.concurrent.UncheckedExecutionException;
import dev.roofline.sweep.Combination.Attempt;
import java.util.concurrent.ExecutionException;

/**
 * Compiles each combination once, and keeps those that will be asked for again: as many as recur
 * within the axes, or as threads work on, but never more than {@link #MOST}.
 */
final class Combinations {

  /** The most that are kept: a compiled model takes some ten kB. */
  static final int MOST = 1024;

  private final Grid grid;
  private final Setup base;
  private final Cache<Long, Attempt> kept;

  Combinations(Grid grid, Setup base, int threads) {
    this.grid = grid;
    this.base = base;
    long wanted = Math.max(grid.recurringCombinations(), 2L * threads);
    this.kept =
        CacheBuilder.newBuilder().concurrencyLevel(1).maximumSize(Math.min(wanted, MOST)).build();
  }

  /** The combination at a point. */
  Attempt at(int[] digits) {
    try {
      return kept.get(grid.combination(digits), () -> Attempt.at(() -> grid.setup(base, digits)));
    } catch (UncheckedExecutionException | ExecutionException | ExecutionError e) {
      throw rethrown(e);
    }
  }

  /** What an axis threw beyond a refusal, as it was thrown. */
  private static RuntimeException rethrown(Throwable wrapped) {
    if (wrapped.getCause() instanceof Error error) {
      throw error;
    }
    return wrapped.getCause() instanceof RuntimeException e
        ? e
        : new IllegalStateException(wrapped);
  }
}
