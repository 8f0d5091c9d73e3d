package dev.roofline.chart;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A place that a label might take.
 *
 * @param text how the text stands there
 * @param footprint what it covers, with a little space around
 * @param leader the line from what it names, if it stands apart from it
 * @param cost how far from the best spot it is, in pixels or what is as bad
 */
record Spot(PlacedText text, Outline footprint, Optional<Segment> leader, double cost) {

  private static final double SPACE = 1.5;

  /** A level text. */
  static Spot of(PlacedText text, String words) {
    return of(text, words, SPACE);
  }

  /** A level text with space before and after it. */
  static Spot of(PlacedText text, String words, double space) {
    Box box = text.box(words);
    Box wide =
        new Box(
            box.x() - space, box.y() - SPACE, box.width() + 2 * space, box.height() + 2 * SPACE);
    return new Spot(text, wide.outline(), Optional.empty(), 0);
  }

  /** A text turned clockwise about its middle. */
  static Spot turned(TextStyle style, String words, XY middle, double degrees) {
    double angle = StrictMath.toRadians(degrees);
    double cos = StrictMath.cos(angle);
    double sin = StrictMath.sin(angle);
    // The base line runs below the middle by what lies between them in a level text.
    double down = style.ascent() - style.size() / 2;
    PlacedText text =
        new PlacedText(
            style, middle.x() - down * sin, middle.y() + down * cos, Anchor.MIDDLE, degrees);
    Box level = Box.around(0, 0, style.width(words), style.size()).grown(SPACE);
    List<XY> corners =
        level.outline().corners().stream()
            .map(
                corner ->
                    XY.of(
                        middle.x() + corner.x() * cos - corner.y() * sin,
                        middle.y() + corner.x() * sin + corner.y() * cos))
            .toList();
    return new Spot(text, new Outline(corners), Optional.empty(), 0);
  }

  /** A text turned along a line, its middle at a share of the line and at a distance from it. */
  static Spot along(Segment line, double share, double aside, TextStyle style, String words) {
    double dx = line.x2() - line.x1();
    double dy = line.y2() - line.y1();
    double length = StrictMath.hypot(dx, dy);
    XY foot = line.at(share);
    XY middle = XY.of(foot.x() + aside * dy / length, foot.y() - aside * dx / length);
    return turned(style, words, middle, StrictMath.toDegrees(StrictMath.atan2(dy, dx)));
  }

  Spot withLeader(Segment line) {
    return new Spot(text, footprint, Optional.of(line), cost);
  }

  Spot costing(double more) {
    return new Spot(text, footprint, leader, cost + more);
  }

  /** The text with the leader to it. */
  List<Element> elements(String shown, String full) {
    return Stream.concat(
            leader.stream().map(line -> Svg.line("leader", line)),
            Stream.of(text.element(shown, full)))
        .toList();
  }
}
