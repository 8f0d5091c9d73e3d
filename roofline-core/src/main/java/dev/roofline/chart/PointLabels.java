package dev.roofline.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The names of points beside them. If they do not all find room, numbers stand there instead, and
 * the legend says what they stand for.
 *
 * @param elements the labels and their leaders
 * @param numbered the points by number, counted from one; none if the names stand there
 */
record PointLabels<T>(List<Element> elements, List<T> numbered) {

  /** The radius of a marker. */
  static final double RADIUS = 4.5;

  /** The room that a marker takes. */
  static final double MARKER = 2 * RADIUS + 3;

  private static final int MOST_NAMES = 24;
  private static final double WIDEST = 220;
  private static final double NEAR = 60;

  /**
   * A point that has a name.
   *
   * @param place where it is
   * @param name its name
   * @param point the point itself
   */
  record Named<T>(XY place, String name, T point) {

    boolean isNear(Named<T> that, double distance) {
      return Math.abs(place.x() - that.place.x()) < distance
          && Math.abs(place.y() - that.place.y()) < distance;
    }
  }

  /** Labels named points; their markers must be in the placement already. */
  static <T> PointLabels<T> of(LabelPlacement room, List<Named<T>> points) {
    return names(room.copy(), points).orElseGet(() -> numbers(room, points));
  }

  private static <T> Optional<PointLabels<T>> names(LabelPlacement room, List<Named<T>> points) {
    if (points.size() > MOST_NAMES) {
      return Optional.empty();
    }
    List<Element> elements = new ArrayList<>();
    for (Named<T> point : crowdedFirst(points)) {
      String shown = TextWidth.elided(point.name(), TextStyle.LABEL, WIDEST);
      Optional<Spot> spot = room.place(LabelSpots.around(point.place(), TextStyle.LABEL, shown));
      if (spot.isEmpty()) {
        return Optional.empty();
      }
      elements.addAll(spot.get().elements(shown, point.name()));
    }
    return Optional.of(new PointLabels<>(elements, List.of()));
  }

  /** Those with the most neighbours have the least choice, so they choose first. */
  private static <T> List<Named<T>> crowdedFirst(List<Named<T>> points) {
    Comparator<Named<T>> byNeighbours =
        Comparator.comparingLong(
            point -> points.stream().filter(other -> point.isNear(other, NEAR)).count());
    return points.stream().sorted(byNeighbours.reversed()).toList();
  }

  private static <T> PointLabels<T> numbers(LabelPlacement room, List<Named<T>> points) {
    List<Element> elements = new ArrayList<>();
    List<T> numbered = new ArrayList<>();
    for (List<Named<T>> cluster : Clusters.of(points)) {
      int first = numbered.size() + 1;
      cluster.forEach(point -> numbered.add(point.point()));
      int last = numbered.size();
      String text = first == last ? Integer.toString(first) : first + "–" + last;
      XY place = cluster.get(cluster.size() / 2).place();
      room.place(LabelSpots.around(place, TextStyle.KEY, text))
          .ifPresent(spot -> elements.addAll(spot.elements(text, text)));
    }
    return new PointLabels<>(elements, numbered);
  }
}
