package dev.roofline.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds room for labels, one after the other: each takes the best of its spots at which it stays
 * inside the bounds and meets nothing that is there already, and is then in the way of those that
 * follow. It may lie on a thin line such as that of a ridge, and its leader may cross a line, but
 * both cost as much as some distance. Labels never overlap, and the same labels in the same order
 * find the same room.
 */
final class LabelPlacement {

  /** What lying on a thin line is as bad as, in pixels of a leader. */
  private static final double HIDING = 60;

  /** What a leader across a line is as bad as. */
  private static final double CROSSING = 20;

  /** What labels keep between themselves and markers. */
  private static final double SPACE = 2;

  private final Box bounds;

  /** What no label may meet. */
  private final List<Outline> taken;

  /** What no leader may meet. */
  private final List<Outline> solid;

  /** What no label may meet, and leaders cross reluctantly. */
  private final List<Outline> lines;

  /** What labels meet reluctantly. */
  private final List<Outline> thinLines;

  private LabelPlacement(
      Box bounds,
      List<Outline> taken,
      List<Outline> solid,
      List<Outline> lines,
      List<Outline> thinLines) {
    this.bounds = bounds;
    this.taken = new ArrayList<>(taken);
    this.solid = new ArrayList<>(solid);
    this.lines = new ArrayList<>(lines);
    this.thinLines = new ArrayList<>(thinLines);
  }

  static LabelPlacement within(Box bounds) {
    return new LabelPlacement(bounds, List.of(), List.of(), List.of(), List.of());
  }

  /** A second placement that goes on from here on its own. */
  LabelPlacement copy() {
    return new LabelPlacement(bounds, taken, solid, lines, thinLines);
  }

  /** Keeps leaders off a marker, and labels a little further off. */
  void avoid(Box marker) {
    solid.add(marker.outline());
    taken.add(marker.grown(SPACE).outline());
  }

  /** Keeps labels off a line; leaders may cross it. */
  void avoid(Segment line) {
    lines.add(line.outline());
  }

  /** Keeps labels off a line as long as there is other room. */
  void avoidIfPossible(Segment line) {
    thinLines.add(line.outline());
  }

  /** The best spot that is free even of thin lines. */
  Optional<Spot> placeClear(List<Spot> spots) {
    return place(spots.stream().filter(spot -> isFree(spot.footprint(), thinLines)).toList());
  }

  /** The best free spot, which is taken by this; of equally good ones the first. */
  Optional<Spot> place(List<Spot> spots) {
    Optional<Spot> best =
        spots.stream().filter(this::isFree).min(Comparator.comparingDouble(this::cost));
    best.ifPresent(this::take);
    return best;
  }

  /** Takes a spot that a copy of this found to be free. */
  void take(Spot spot) {
    taken.add(spot.footprint());
    solid.add(spot.footprint());
    spot.leader()
        .ifPresent(
            leader -> {
              taken.add(leader.outline());
              solid.add(leader.outline());
            });
  }

  private double cost(Spot spot) {
    long hidden = count(spot.footprint(), thinLines);
    long crossed = spot.leader().stream().mapToLong(l -> count(l.outline(), lines)).sum();
    return spot.cost() + hidden * HIDING + crossed * CROSSING;
  }

  private boolean isFree(Spot spot) {
    return spot.footprint().isInside(bounds)
        && isFree(spot.footprint(), taken)
        && isFree(spot.footprint(), lines)
        && spot.leader().stream().allMatch(leader -> isFree(leader.outline(), solid));
  }

  private static boolean isFree(Outline outline, List<Outline> others) {
    return others.stream().noneMatch(outline::overlaps);
  }

  private static long count(Outline outline, List<Outline> others) {
    return others.stream().filter(outline::overlaps).count();
  }
}
