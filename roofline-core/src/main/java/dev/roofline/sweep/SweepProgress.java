package dev.roofline.sweep;

import dev.roofline.check.Check;
import java.io.Serializable;
import java.util.Locale;

/**
 * How far a sweep is.
 *
 * @param done points handed over
 * @param points of how many
 */
public record SweepProgress(long done, long points) implements Serializable {

  /**
   * @throws IllegalArgumentException unless there are points and no more are done than there are
   */
  public SweepProgress {
    Check.inRange("points", points, 1, Long.MAX_VALUE);
    Check.inRange("done", done, 0, points);
  }

  /** The part that is done, from 0 to 1. */
  public double share() {
    return (double) done / points;
  }

  /** As in {@code 4096 of 1000000 points (0.4 %)}. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%d of %d points (%.1f %%)", done, points, 100 * share());
  }
}
