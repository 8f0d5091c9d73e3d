package dev.roofline.crossover;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds every whole count at which the outcome of a contest changes. Whole counts next to a
 * landmark are looked at one by one; between them the outcome stays. Where a difference is within
 * rounding, the analysis itself decides, so that the outcome at every whole count is the analysis's
 * own. Counts at which nothing runs are passed over.
 *
 * @param <S> the outcome
 */
final class Scan<S> {

  private final Contest<S> contest;
  private final Profile sides;
  private final Landmarks landmarks;
  private final List<Crossing<S>> crossings = new ArrayList<>();

  Scan(Contest<S> contest) {
    this.contest = contest;
    this.sides = contest.sides();
    this.landmarks = new Landmarks(sides);
  }

  /** The answer; empty if nothing runs at any count. */
  Optional<Crossings<S>> answer() {
    Optional<Known<S>> first = Optional.empty();
    Optional<Known<S>> last = Optional.empty();
    for (long count : landmarks.wholeCounts(contest.range())) {
      Optional<Known<S>> next = outcome(count).map(outcome -> new Known<>(count, outcome));
      if (next.isPresent()) {
        last.ifPresent(known -> addChanges(known, next.get()));
        first = first.or(() -> next);
        last = next;
      }
    }
    return first.map(known -> answer(known.outcome()));
  }

  /** An outcome at a whole count. */
  private record Known<S>(long count, S outcome) {}

  private Crossings<S> answer(S first) {
    CountRange range = contest.range();
    Trend trend = contest.trend();
    if (!crossings.isEmpty()) {
      return new Crossings.Found<>(range, trend, crossings);
    }
    return contest.isReached(first)
        ? new Crossings.Always<>(range, trend, first)
        : new Crossings.Never<>(range, trend, first);
  }

  /** Adds every change between two whole counts, none of which is next to a landmark. */
  private void addChanges(Known<S> from, Known<S> to) {
    Known<S> before = from;
    while (!before.outcome().equals(to.outcome())) {
      Known<S> after = firstChange(before, to);
      Place place = landmarks.before(after.count());
      crossings.add(
          new Crossing<>(
              contest.range().count(),
              place.value(),
              after.count(),
              before.outcome(),
              after.outcome(),
              place.method(),
              place.residual()));
      before = after;
    }
  }

  /**
   * The first count with another outcome than {@code before}; mostly {@code to} itself. It is
   * sought by halves, for counts at which nothing runs may lie between.
   */
  private Known<S> firstChange(Known<S> before, Known<S> to) {
    long low = before.count();
    Known<S> changed = to;
    while (changed.count() - low > 1) {
      long middle = low + (changed.count() - low) / 2;
      Optional<S> outcome = outcome(middle);
      if (outcome.isPresent() && !outcome.get().equals(before.outcome())) {
        changed = new Known<>(middle, outcome.get());
      } else {
        low = middle;
      }
    }
    return changed;
  }

  private Optional<S> outcome(long count) {
    int sign = sides.at(count).clearSign(count);
    return sign != 0 && isClear(count, sign)
        ? Optional.of(contest.outcome(sign > 0))
        : contest.judge(count);
  }

  /** Whether rounding may not have put the count on the wrong side of the end of a piece. */
  private boolean isClear(long count, int sign) {
    double slack = Load.CLEAR * Math.max(1, count);
    return sides.at(count - slack).clearSign(count) == sign
        && sides.at(count + slack).clearSign(count) == sign;
  }
}
