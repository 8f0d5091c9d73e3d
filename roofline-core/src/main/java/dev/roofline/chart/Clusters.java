package dev.roofline.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds points whose markers run into each other, so that one label must do for them. */
final class Clusters {

  private static final double TOGETHER = 6;

  private Clusters() {}

  /** The clusters from left to right, and so the points in each; most have one point. */
  static <T> List<List<PointLabels.Named<T>>> of(List<PointLabels.Named<T>> points) {
    List<List<PointLabels.Named<T>>> clusters = new ArrayList<>();
    for (PointLabels.Named<T> point : fromLeft(points)) {
      List<List<PointLabels.Named<T>>> met =
          clusters.stream().filter(cluster -> touches(cluster, point)).toList();
      List<PointLabels.Named<T>> joined = new ArrayList<>();
      met.forEach(joined::addAll);
      joined.add(point);
      clusters.removeAll(met);
      clusters.add(fromLeft(joined));
    }
    clusters.sort(Comparator.comparingDouble(cluster -> cluster.get(0).place().x()));
    return clusters;
  }

  private static <T> boolean touches(
      List<PointLabels.Named<T>> cluster, PointLabels.Named<T> point) {
    return cluster.stream().anyMatch(other -> other.isNear(point, TOGETHER));
  }

  private static <T> List<PointLabels.Named<T>> fromLeft(List<PointLabels.Named<T>> points) {
    Comparator<PointLabels.Named<T>> byX = Comparator.comparingDouble(point -> point.place().x());
    return points.stream().sorted(byX).toList();
  }
}
