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
    for (PointLabels.Named<T> point : joined(List.of(points))) {
      List<List<PointLabels.Named<T>>> met =
          new ArrayList<>(clusters.stream().filter(cluster -> touches(cluster, point)).toList());
      clusters.removeAll(met);
      met.add(List.of(point));
      clusters.add(joined(met));
    }
    return fromLeftToRight(clusters);
  }

  /** The clusters in the order of their first points. */
  static <T> List<List<PointLabels.Named<T>>> fromLeftToRight(
      List<List<PointLabels.Named<T>>> clusters) {
    return clusters.stream()
        .sorted(Comparator.comparingDouble(cluster -> cluster.get(0).place().x()))
        .toList();
  }

  /** All points of some clusters, from left to right. */
  static <T> List<PointLabels.Named<T>> joined(List<List<PointLabels.Named<T>>> clusters) {
    Comparator<PointLabels.Named<T>> byX = Comparator.comparingDouble(point -> point.place().x());
    return clusters.stream().flatMap(List::stream).sorted(byX).toList();
  }

  /** The other cluster that comes nearest to one of them. */
  static <T> List<PointLabels.Named<T>> nearest(
      List<List<PointLabels.Named<T>>> clusters, List<PointLabels.Named<T>> one) {
    return clusters.stream()
        .filter(other -> !other.equals(one))
        .min(Comparator.comparingDouble(other -> distance(one, other)))
        .orElseThrow();
  }

  private static <T> double distance(
      List<PointLabels.Named<T>> one, List<PointLabels.Named<T>> other) {
    return one.stream()
        .flatMapToDouble(a -> other.stream().mapToDouble(b -> a.distance(b)))
        .min()
        .orElseThrow();
  }

  private static <T> boolean touches(
      List<PointLabels.Named<T>> cluster, PointLabels.Named<T> point) {
    return cluster.stream().anyMatch(other -> other.isNear(point, TOGETHER));
  }
}
