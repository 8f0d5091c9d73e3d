package dev.roofline.crossover;

import dev.roofline.check.Check;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The answer of a search: the crossings in ascending order, or that there are none. What holds at
 * every whole count of the range follows from it: {@link #at}.
 *
 * @param <S> what changes: a {@link dev.roofline.device.Regime} or a {@link Lead}
 */
public sealed interface Crossings<S> extends Serializable {

  /** The counts that were searched. */
  CountRange range();

  /** How the number that decides runs across the range. */
  Trend trend();

  /** What holds at the smallest count. */
  S initial();

  /** All crossings in ascending order; none if nothing changes. */
  List<Crossing<S>> all();

  /** The first crossing, if there is one. */
  default Optional<Crossing<S>> first() {
    return all().stream().findFirst();
  }

  /**
   * What holds at a whole count.
   *
   * @throws IllegalArgumentException if the count lies outside of the range
   */
  default S at(long count) {
    Check.inRange(range().count().toString(), count, range().least(), range().most());
    S state = initial();
    for (Crossing<S> crossing : all()) {
      if (crossing.firstWhole() > count) {
        break;
      }
      state = crossing.after();
    }
    return state;
  }

  /**
   * It changes, at least once.
   *
   * @param range the counts that were searched
   * @param trend how the number that decides runs across the range
   * @param all the crossings in ascending order
   */
  record Found<S>(CountRange range, Trend trend, List<Crossing<S>> all) implements Crossings<S> {

    /**
     * @throws IllegalArgumentException if there is no crossing
     */
    public Found {
      Objects.requireNonNull(range, "range");
      Objects.requireNonNull(trend, "trend");
      Objects.requireNonNull(all, "all");
      all = List.copyOf(all);
      if (all.isEmpty()) {
        throw new IllegalArgumentException("all ([]) must have a crossing");
      }
    }

    @Override
    public S initial() {
      return all.get(0).before();
    }

    /** The crossings, as in {@code batch 306.1: compute-bound from 307 on, …}. */
    @Override
    public String toString() {
      return all.stream().map(Crossing::toString).collect(Collectors.joining("; "));
    }
  }

  /**
   * What was asked for happens at no count of the range: memory-bound throughout, or one of two
   * always faster.
   *
   * @param range the counts that were searched
   * @param trend how the number that decides runs across the range
   * @param initial what holds throughout
   */
  record Never<S>(CountRange range, Trend trend, S initial) implements Crossings<S> {

    /** Refuses null. */
    public Never {
      Objects.requireNonNull(range, "range");
      Objects.requireNonNull(trend, "trend");
      Objects.requireNonNull(initial, "initial");
    }

    @Override
    public List<Crossing<S>> all() {
      return List.of();
    }

    /** As in {@code never: memory-bound from batch 1 to 1000000: 1 FLOP/byte at …}. */
    @Override
    public String toString() {
      return "never: " + initial + " from " + range + ": " + trend;
    }
  }

  /**
   * What was asked for holds at every count of the range: compute-bound throughout, or the same
   * time.
   *
   * @param range the counts that were searched
   * @param trend how the number that decides runs across the range
   * @param initial what holds throughout
   */
  record Always<S>(CountRange range, Trend trend, S initial) implements Crossings<S> {

    /** Refuses null. */
    public Always {
      Objects.requireNonNull(range, "range");
      Objects.requireNonNull(trend, "trend");
      Objects.requireNonNull(initial, "initial");
    }

    @Override
    public List<Crossing<S>> all() {
      return List.of();
    }

    /** As in {@code always: compute-bound from prompt 1 to 10000000: 310 FLOP/byte at …}. */
    @Override
    public String toString() {
      return "always: " + initial + " from " + range + ": " + trend;
    }
  }
}
