package dev.roofline.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Clusters are the connected parts of the graph of markers that run into each other. */
class ClustersLaws {

  /** Between one and two steps of the grid. */
  private static final double TOUCHING = 6;

  /** Places on a coarse grid, so that some touch, some are equal and some stand apart. */
  @Provide
  Arbitrary<List<XY>> places() {
    Arbitrary<Double> pixels = Arbitraries.integers().between(0, 30).map(n -> 4.0 * n);
    return Combinators.combine(pixels, pixels).as(XY::of).list().ofMaxSize(25);
  }

  private static List<List<PointLabels.Named<Integer>>> clusters(List<XY> places) {
    List<PointLabels.Named<Integer>> points = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      points.add(new PointLabels.Named<>(places.get(i), "p" + i, i));
    }
    return Clusters.of(points);
  }

  private static double apart(PointLabels.Named<Integer> a, PointLabels.Named<Integer> b) {
    return Math.max(
        Math.abs(a.place().x() - b.place().x()), Math.abs(a.place().y() - b.place().y()));
  }

  @Property(tries = 200)
  void everyPointIsInOneCluster(@ForAll("places") List<XY> places) {
    List<Integer> found =
        clusters(places).stream().flatMap(List::stream).map(PointLabels.Named::point).toList();
    assertThat(found).doesNotHaveDuplicates().hasSameSizeAs(places);
  }

  @Property(tries = 200)
  void clustersStandApartAndTheirPointsHangTogether(@ForAll("places") List<XY> places) {
    List<List<PointLabels.Named<Integer>>> clusters = clusters(places);
    for (List<PointLabels.Named<Integer>> cluster : clusters) {
      Set<PointLabels.Named<Integer>> reached = new HashSet<>(cluster.subList(0, 1));
      while (reached.addAll(
          cluster.stream()
              .filter(point -> reached.stream().anyMatch(other -> apart(point, other) < TOUCHING))
              .toList())) {
        assertThat(reached).hasSizeLessThanOrEqualTo(cluster.size());
      }
      assertThat(reached).hasSameSizeAs(cluster);
      for (List<PointLabels.Named<Integer>> other : clusters) {
        for (PointLabels.Named<Integer> point : other) {
          assertThat(
                  other == cluster
                      || cluster.stream().allMatch(one -> apart(one, point) > TOUCHING))
              .as("%s and %s", cluster, other)
              .isTrue();
        }
      }
    }
  }

  @Property(tries = 200)
  void clustersAndTheirPointsComeFromLeftToRight(@ForAll("places") List<XY> places) {
    List<List<PointLabels.Named<Integer>>> clusters = clusters(places);
    assertThat(clusters.stream().mapToDouble(cluster -> cluster.get(0).place().x()).toArray())
        .isSorted();
    for (List<PointLabels.Named<Integer>> cluster : clusters) {
      assertThat(cluster.stream().mapToDouble(point -> point.place().x()).toArray()).isSorted();
    }
  }
}
