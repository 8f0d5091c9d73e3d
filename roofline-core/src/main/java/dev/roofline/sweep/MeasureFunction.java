package dev.roofline.sweep;

import java.io.Serializable;

/**
 * A number at a point of a sweep. It may refuse a point with an {@link IllegalArgumentException} or
 * an {@link IllegalStateException}. Points are worked on by several threads at once.
 */
@FunctionalInterface
public interface MeasureFunction extends Serializable {

  /**
   * The number, in the unit of the measure; NaN where there is none, as of a phase that the point
   * does not have.
   */
  double at(SweepPoint point);
}
