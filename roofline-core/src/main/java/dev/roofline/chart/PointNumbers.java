package dev.roofline.chart;

import dev.roofline.chart.PointLabels.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers points from left to right, with one label for those that lie together. Labels that find
 * no room choose first in a second attempt; where that does not help either, their points share the
 * labels of the nearest others, so that no point stays without.
 */
final class PointNumbers<T> {

  private List<List<Named<T>>> clusters;

  private PointNumbers(List<Named<T>> points) {
    this.clusters = Clusters.of(points);
  }

  static <T> PointLabels<T> of(LabelPlacement room, List<Named<T>> points) {
    return new PointNumbers<>(points).placed(room);
  }

  private PointLabels<T> placed(LabelPlacement room) {
    Map<List<Named<T>>, Spot> spots = spots(room.copy(), clusters);
    for (boolean first = true; spots.size() < clusters.size() && clusters.size() > 1; ) {
      List<List<Named<T>>> hurried = without(spots);
      if (!first) {
        hurried.forEach(this::joinToNearest);
        hurried = without(spots);
      }
      hurried.addAll(clusters);
      spots = spots(room.copy(), hurried.stream().distinct().toList());
      first = false;
    }
    Map<List<Named<T>>, String> texts = texts();
    List<Element> elements = new ArrayList<>();
    for (List<Named<T>> cluster : clusters) {
      Spot spot = spots.get(cluster);
      if (spot != null) {
        room.take(spot);
        elements.addAll(spot.elements(texts.get(cluster), texts.get(cluster)));
      }
    }
    return new PointLabels<>(
        elements, clusters.stream().flatMap(List::stream).map(Named::point).toList());
  }

  private List<List<Named<T>>> without(Map<List<Named<T>>, Spot> spots) {
    return new ArrayList<>(
        clusters.stream().filter(cluster -> !spots.containsKey(cluster)).toList());
  }

  /** The spots of the clusters that find one. */
  private Map<List<Named<T>>, Spot> spots(LabelPlacement room, List<List<Named<T>>> inTurn) {
    Map<List<Named<T>>, String> texts = texts();
    Map<List<Named<T>>, Spot> spots = new LinkedHashMap<>();
    for (List<Named<T>> cluster : inTurn) {
      XY place = cluster.get(cluster.size() / 2).place();
      room.place(LabelSpots.around(place, TextStyle.KEY, texts.get(cluster)))
          .ifPresent(spot -> spots.put(cluster, spot));
    }
    return spots;
  }

  private Map<List<Named<T>>, String> texts() {
    Map<List<Named<T>>, String> texts = new LinkedHashMap<>();
    int last = 0;
    for (List<Named<T>> cluster : clusters) {
      int from = last + 1;
      last += cluster.size();
      texts.put(cluster, from == last ? Integer.toString(from) : from + "–" + last);
    }
    return texts;
  }

  /** Does nothing for a cluster that has been joined to another by now, or is the only one. */
  private void joinToNearest(List<Named<T>> cluster) {
    if (clusters.size() > 1 && clusters.contains(cluster)) {
      List<List<Named<T>>> two = List.of(cluster, Clusters.nearest(clusters, cluster));
      List<List<Named<T>>> changed = new ArrayList<>(clusters);
      changed.removeAll(two);
      changed.add(Clusters.joined(two));
      clusters = Clusters.fromLeftToRight(changed);
    }
  }
}
