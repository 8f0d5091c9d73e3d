package dev.roofline.chart;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Draws points between two axes and names those that have a name. */
final class PlotDots {

  private static final int MANY = 150;
  private static final double SMALL = 2.6;

  private final Frame frame;
  private final List<PlotItem.Dot> dots;
  private final Groups groups;
  private final Function<XY, String> coordinates;

  /**
   * Points in a frame.
   *
   * @param coordinates writes where a point is
   */
  PlotDots(Frame frame, List<PlotItem.Dot> dots, Groups groups, Function<XY, String> coordinates) {
    this.frame = frame;
    this.dots = dots;
    this.groups = groups;
    this.coordinates = coordinates;
  }

  private static boolean isNamed(PlotItem.Dot dot) {
    return !dot.name().isBlank();
  }

  /** The points without a name at the places that are wanted. */
  List<Element> cloud(Predicate<XY> wanted) {
    return elements(dot -> !isNamed(dot) && wanted.test(dot.place()));
  }

  /** The points with a name, which are drawn above the others. */
  List<Element> named() {
    return elements(PlotDots::isNamed);
  }

  private List<Element> elements(Predicate<PlotItem.Dot> wanted) {
    return dots.stream()
        .filter(wanted)
        .map(
            dot ->
                groups.marker(
                    dot.group(), frame.place(dot.place()), radius(dot), dot.text(coordinates)))
        .toList();
  }

  private double radius(PlotItem.Dot dot) {
    return !isNamed(dot) && dots.size() > MANY ? SMALL : PointLabels.RADIUS;
  }

  /** The markers, which labels must stay off. */
  List<Box> boxes() {
    return dots.stream()
        .map(
            dot -> {
              XY place = frame.place(dot.place());
              double size = 2 * radius(dot);
              return Box.around(place.x(), place.y(), size, size);
            })
        .toList();
  }

  PointLabels<PlotItem.Dot> labels(LabelPlacement room) {
    return PointLabels.of(
        room,
        dots.stream()
            .filter(PlotDots::isNamed)
            .map(dot -> new PointLabels.Named<>(frame.place(dot.place()), dot.name(), dot))
            .toList());
  }

  /** What colours and shapes mean, for the groups that are wanted. */
  List<Legend.Entry> legend(Predicate<String> wanted) {
    return dots.stream()
        .map(PlotItem.Dot::group)
        .distinct()
        .filter(group -> !group.isBlank() && wanted.test(group))
        .map(group -> Legend.Entry.narrow(at -> List.of(sign(group, at, group)), group))
        .toList();
  }

  /** What the numbers of points mean, if they have numbers. */
  List<Legend.Entry> numbered(PointLabels<PlotItem.Dot> labels) {
    return labels.numbered().stream()
        .map(
            dot ->
                Legend.Entry.narrow(
                    at -> List.of(sign(dot.group(), at, dot.text(coordinates))), dot.name()))
        .toList();
  }

  private Element sign(String group, XY at, String tooltip) {
    return groups.marker(group, at, PointLabels.RADIUS, tooltip);
  }
}
