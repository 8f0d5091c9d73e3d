package dev.roofline.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The names of points beside them. If they do not all find room, numbers stand there instead, and
 * the legend says what they stand for; if there are too many for that, the tooltips of the points
 * must do.
 *
 * @param elements the labels and their leaders
 * @param numbered the points by number, counted from one; none if the names stand there
 */
record PointLabels<T>(List<Element> elements, List<T> numbered) {

  /** The radius of a marker. */
  static final double RADIUS = 4.5;

  private static final int MOST_NAMES = 24;
  private static final int MOST_NUMBERS = 80;
  private static final int ATTEMPTS = 12;
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

    double distance(Named<T> that) {
      return StrictMath.hypot(place.x() - that.place.x(), place.y() - that.place.y());
    }
  }

  /** Labels named points; their markers must be in the placement already. */
  static <T> PointLabels<T> of(LabelPlacement room, List<Named<T>> points) {
    List<Named<T>> inTurn = crowdedFirst(points);
    for (int attempt = 0; attempt < ATTEMPTS && points.size() <= MOST_NAMES; attempt++) {
      List<Spot> spots = spots(room.copy(), inTurn);
      if (spots.size() == inTurn.size()) {
        return names(room, inTurn, spots);
      }
      // Who found no room chooses first next time.
      inTurn.add(0, inTurn.remove(spots.size()));
    }
    return points.size() <= MOST_NUMBERS
        ? PointNumbers.of(room, points)
        : new PointLabels<>(List.of(), List.of());
  }

  private static <T> PointLabels<T> names(
      LabelPlacement room, List<Named<T>> points, List<Spot> spots) {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < spots.size(); i++) {
      room.take(spots.get(i));
      elements.addAll(spots.get(i).elements(shown(points.get(i)), points.get(i).name()));
    }
    return new PointLabels<>(elements, List.of());
  }

  private static String shown(Named<?> point) {
    return TextWidth.elided(point.name(), TextStyle.LABEL, WIDEST);
  }

  /** A spot for the name of each point, up to the first that finds none. */
  private static <T> List<Spot> spots(LabelPlacement room, List<Named<T>> points) {
    List<Spot> spots = new ArrayList<>();
    for (Named<T> point : points) {
      Optional<Spot> spot =
          room.place(LabelSpots.around(point.place(), TextStyle.LABEL, shown(point)));
      if (spot.isEmpty()) {
        return spots;
      }
      spots.add(spot.get());
    }
    return spots;
  }

  /** Those with the most neighbours have the least choice, so they choose first. */
  private static <T> List<Named<T>> crowdedFirst(List<Named<T>> points) {
    Comparator<Named<T>> byNeighbours =
        Comparator.comparingLong(
            point -> points.stream().filter(other -> point.isNear(other, NEAR)).count());
    List<Named<T>> sorted = new ArrayList<>(points);
    sorted.sort(byNeighbours.reversed());
    return sorted;
  }
}
