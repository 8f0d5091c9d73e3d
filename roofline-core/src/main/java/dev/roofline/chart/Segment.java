package dev.roofline.chart;

import java.util.List;

/** A straight line between two places in pixels. */
record Segment(double x1, double y1, double x2, double y2) {

  static Segment between(XY from, XY to) {
    return new Segment(from.x(), from.y(), to.x(), to.y());
  }

  XY from() {
    return XY.of(x1, y1);
  }

  XY to() {
    return XY.of(x2, y2);
  }

  /** The place at a share of the way from the first end to the second. */
  XY at(double share) {
    return XY.of(x1 + share * (x2 - x1), y1 + share * (y2 - y1));
  }

  Outline outline() {
    return new Outline(List.of(from(), to()));
  }
}
