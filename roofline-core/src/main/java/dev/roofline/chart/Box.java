package dev.roofline.chart;

import java.util.List;

/** An upright rectangle in pixels; y grows downwards. */
record Box(double x, double y, double width, double height) {

  static Box around(double centreX, double centreY, double width, double height) {
    return new Box(centreX - width / 2, centreY - height / 2, width, height);
  }

  double right() {
    return x + width;
  }

  double bottom() {
    return y + height;
  }

  double centreX() {
    return x + width / 2;
  }

  double centreY() {
    return y + height / 2;
  }

  Box grown(double by) {
    return new Box(x - by, y - by, width + 2 * by, height + 2 * by);
  }

  boolean contains(XY place) {
    return place.x() >= x && place.x() <= right() && place.y() >= y && place.y() <= bottom();
  }

  Outline outline() {
    return new Outline(
        List.of(XY.of(x, y), XY.of(right(), y), XY.of(right(), bottom()), XY.of(x, bottom())));
  }
}
