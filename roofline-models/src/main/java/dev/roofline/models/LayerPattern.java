package dev.roofline.models;

import dev.roofline.check.Check;
import dev.roofline.models.block.Block;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How layers of several kinds follow each other: some that stand once, then a period that repeats.
 *
 * @param kinds the kind of each layer, as the number of its group
 * @param once layers before the period
 * @param period layers of the period
 * @param groups the groups
 */
record LayerPattern(List<Integer> kinds, int once, int period, List<LayerGroup> groups) {

  /** More than any model has, and few enough to list. */
  private static final int MOST = 100_000;

  /**
   * The shortest pattern of some layers: of all periods the one that, with what stands before it,
   * shows itself first. The period must be seen twice, and more than half of the layers must follow
   * it, or a pair of equal layers at the end would make any model a pattern.
   *
   * @throws IllegalArgumentException if there is none
   */
  static LayerPattern of(String model, List<LayerGroup> groups) {
    List<Integer> kinds = kinds(groups);
    int count = kinds.size();
    LayerPattern shortest = null;
    for (int period = 1; period <= count; period++) {
      int once = once(kinds, period);
      boolean seen = count - once >= 2 * period && 2 * once < count || count == 1;
      if (seen && (shortest == null || once + period < shortest.least())) {
        shortest = new LayerPattern(kinds, once, period, groups);
      }
    }
    if (shortest == null) {
      throw new IllegalArgumentException(
          "layers of "
              + model
              + " ("
              + count
              + ") must stay as many: they follow no pattern that repeats");
    }
    return shortest;
  }

  private static List<Integer> kinds(List<LayerGroup> groups) {
    int count = groups.stream().mapToInt(group -> group.numbers().size()).sum();
    Integer[] kinds = new Integer[count];
    for (int kind = 0; kind < groups.size(); kind++) {
      for (int number : groups.get(kind).numbers()) {
        kinds[number] = kind;
      }
    }
    return List.of(kinds);
  }

  /** The least number of layers after which each equals the one a period later. */
  private static int once(List<Integer> kinds, int period) {
    int once = Math.max(0, kinds.size() - period);
    while (once > 0 && kinds.get(once - 1).equals(kinds.get(once - 1 + period))) {
      once--;
    }
    return once;
  }

  /** Layers that show the pattern once. */
  int least() {
    return once + period;
  }

  /**
   * Groups of another number of layers.
   *
   * @throws IllegalArgumentException if there are fewer than {@link #least}
   */
  List<LayerGroup> stretched(int count) {
    Check.inRange("layers", count, least(), MOST);
    Map<Integer, List<Integer>> numbers = new LinkedHashMap<>();
    for (int layer = 0; layer < count; layer++) {
      numbers.computeIfAbsent(kind(layer), kind -> new ArrayList<>()).add(layer);
    }
    List<LayerGroup> stretched = new ArrayList<>();
    numbers.forEach((kind, own) -> stretched.add(new LayerGroup(block(kind), own)));
    return stretched;
  }

  private Block block(int kind) {
    return groups.get(kind).block();
  }

  private int kind(int layer) {
    return layer < least() ? kinds.get(layer) : kinds.get(once + (layer - once) % period);
  }
}
