package dev.roofline.crossover;

import java.util.Optional;

/**
 * What is weighed along a range of counts: one side, the curve of work of a profile, against the
 * other, its curve of traffic.
 *
 * @param <S> the outcome
 */
interface Contest<S> {

  /** The counts. */
  CountRange range();

  /** Both sides as curves. */
  Profile sides();

  /** The outcome where the first side is clearly the larger, or clearly the smaller. */
  S outcome(boolean larger);

  /** The outcome at a whole count by the analysis itself; empty if nothing runs there. */
  Optional<S> judge(long count);

  /** Whether an outcome is the one that was asked for. */
  boolean isReached(S outcome);

  /** How the number that decides runs. */
  Trend trend();
}
