package dev.roofline.chart;

import java.util.List;
import java.util.stream.IntStream;

/** The shapes of points: groups differ in shape as well as in colour. */
enum Marker {
  CIRCLE(polygon(24, 0, 1)),
  SQUARE(scaled(1.25, polygon(4, 45, 1))),
  TRIANGLE(scaled(1.4, polygon(3, -90, 1))),
  DIAMOND(scaled(1.35, polygon(4, 0, 1))),
  INVERTED_TRIANGLE(scaled(1.4, polygon(3, 90, 1))),
  STAR(scaled(1.65, polygon(10, -90, 0.45))),
  PLUS(scaled(1.25, plus(0.36))),
  PENTAGON(scaled(1.25, polygon(5, -90, 1)));

  private final List<XY> outline;

  /** A shape whose size looks like that of a circle of radius one. */
  Marker(List<XY> outline) {
    this.outline = outline;
  }

  /** Corners at equal angles from a first one, every second of them further in. */
  private static List<XY> polygon(int corners, double degrees, double inner) {
    return IntStream.range(0, corners)
        .mapToObj(
            n -> {
              double angle = StrictMath.toRadians(degrees + n * 360.0 / corners);
              double out = n % 2 == 0 ? 1 : inner;
              return XY.of(out * StrictMath.cos(angle), out * StrictMath.sin(angle));
            })
        .toList();
  }

  /** A cross whose arms are {@code 2·half} wide. */
  private static List<XY> plus(double half) {
    double[] along = {half, half, 1, 1, half, half, -half, -half, -1, -1, -half, -half};
    return IntStream.range(0, along.length)
        .mapToObj(n -> XY.of(along[n], along[(n + 9) % along.length]))
        .toList();
  }

  private static List<XY> scaled(double factor, List<XY> corners) {
    return corners.stream().map(corner -> XY.of(factor * corner.x(), factor * corner.y())).toList();
  }

  /** The shape of the n-th group: no two of the first 56 have both shape and colour in common. */
  static Marker of(int group) {
    return values()[(group % Palette.SIZE + group / Palette.SIZE) % values().length];
  }

  /** The shape at a place. */
  Element at(double x, double y, double radius) {
    return this == CIRCLE
        ? Element.of("circle").with("class", "marker").with("cx", x).with("cy", y).with("r", radius)
        : Svg.polygon(
            "marker",
            outline.stream()
                .map(corner -> XY.of(x + radius * corner.x(), y + radius * corner.y()))
                .toList());
  }
}
