package dev.roofline.chart;

import java.util.List;

/**
 * The corners of a convex shape in pixels: a box, upright or turned, or a line.
 *
 * @param corners in turn, two or more
 */
record Outline(List<XY> corners) {

  /**
   * Whether the insides of two shapes meet; shapes that only touch do not. Two convex shapes are
   * apart exactly if they are along a direction at right angles to a side of one of them.
   */
  boolean overlaps(Outline that) {
    return !this.isApartAlongItsSides(that) && !that.isApartAlongItsSides(this);
  }

  private boolean isApartAlongItsSides(Outline that) {
    for (int i = 0; i < corners.size(); i++) {
      XY from = corners.get(i);
      XY to = corners.get((i + 1) % corners.size());
      double acrossX = from.y() - to.y();
      double acrossY = to.x() - from.x();
      double[] here = extent(acrossX, acrossY);
      double[] there = that.extent(acrossX, acrossY);
      if (here[1] <= there[0] || there[1] <= here[0]) {
        return true;
      }
    }
    return false;
  }

  /** The least and the greatest projection on a direction. */
  private double[] extent(double x, double y) {
    double[] extent = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
    for (XY corner : corners) {
      double along = corner.x() * x + corner.y() * y;
      extent[0] = Math.min(extent[0], along);
      extent[1] = Math.max(extent[1], along);
    }
    return extent;
  }

  boolean isInside(Box box) {
    return corners.stream().allMatch(box::contains);
  }
}
