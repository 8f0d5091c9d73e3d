package dev.roofline.sweep;

import dev.roofline.sweep.Effect.Compiled;
import dev.roofline.sweep.Effect.Count;
import dev.roofline.sweep.Effect.Stepped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The points of axes, numbered from 0: the last axis changes with every point. */
final class Grid {

  private final List<Axis<?>> axes;
  private final int[] sizes;
  private final long points;

  /**
   * @throws IllegalArgumentException if two axes set one count, or there are more than {@code
   *     Long.MAX_VALUE} points
   */
  Grid(List<Axis<?>> axes) {
    this.axes = axes;
    this.sizes = axes.stream().mapToInt(axis -> axis.values().size()).toArray();
    for (Count count : Count.values()) {
      requireOneOf(count);
    }
    this.points = product();
  }

  private void requireOneOf(Count count) {
    List<String> setting =
        axes.stream()
            .filter(axis -> axis.effect() instanceof Stepped stepped && stepped.sets(count))
            .map(Axis::name)
            .toList();
    if (setting.size() > 1) {
      throw new IllegalArgumentException(
          "axis (%s) must not be combined with %s: both set the workload's %s"
              .formatted(setting.get(1), setting.get(0), Axis.lowerCase(count)));
    }
  }

  private long product() {
    long product = 1;
    for (int size : sizes) {
      if (product > Long.MAX_VALUE / size) {
        throw new IllegalArgumentException(
            "points (%s) must be at most %s"
                .formatted(
                    axes.stream()
                        .map(axis -> Integer.toString(axis.values().size()))
                        .collect(Collectors.joining(" × ")),
                    Long.MAX_VALUE));
      }
      product *= size;
    }
    return product;
  }

  List<Axis<?>> axes() {
    return axes;
  }

  long points() {
    return points;
  }

  /** The index of the value that each axis has at a point. */
  int[] digits(long point) {
    int[] digits = new int[sizes.length];
    long rest = point;
    for (int i = sizes.length - 1; i >= 0; i--) {
      digits[i] = (int) (rest % sizes[i]);
      rest /= sizes[i];
    }
    return digits;
  }

  /** Moves on to the next point; the first of the axes that has changed. */
  int advance(int[] digits) {
    int changed = digits.length - 1;
    while (changed >= 0 && ++digits[changed] == sizes[changed]) {
      digits[changed--] = 0;
    }
    return changed;
  }

  /** The place of the last axis that is compiled; −1 if none is. */
  int lastCompiled() {
    int last = axes.size() - 1;
    while (last >= 0 && !(axes.get(last).effect() instanceof Compiled)) {
      last--;
    }
    return last;
  }

  /** The number of the combination of compiled values at a point. */
  long combination(int[] digits) {
    long number = 0;
    for (int i = 0; i < sizes.length; i++) {
      if (axes.get(i).effect() instanceof Compiled) {
        number = number * sizes[i] + digits[i];
      }
    }
    return number;
  }

  /** Combinations that come up again and again, because an axis before them is not compiled. */
  long recurringCombinations() {
    long recurring = 1;
    boolean recurs = false;
    for (int i = 0; i < sizes.length; i++) {
      boolean compiled = axes.get(i).effect() instanceof Compiled;
      recurs |= !compiled && sizes[i] > 1;
      recurring *= compiled && recurs ? sizes[i] : 1;
    }
    return recurring;
  }

  /** What is compiled at a point. */
  Setup setup(Setup base, int[] digits) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < sizes.length; i++) {
      if (axes.get(i).effect() instanceof Compiled) {
        order.add(i);
      }
    }
    order.sort(Comparator.comparing(this::turn));
    Setup setup = base;
    for (int i : order) {
      if (axes.get(i).effect() instanceof Compiled compiled) {
        setup = compiled.change().apply(setup, digits[i]);
      }
    }
    return setup;
  }

  private Effect.Turn turn(int axis) {
    return axes.get(axis).effect() instanceof Compiled compiled
        ? compiled.turn()
        : Effect.Turn.SETTING;
  }

  /** Sets the counts at a point. */
  void load(Load load, int[] digits) {
    for (int i = 0; i < digits.length; i++) {
      if (axes.get(i).effect() instanceof Stepped stepped) {
        stepped.change().apply(load, digits[i]);
      }
    }
  }

  /** As in {@code point 17 (weights Q8_0, batch 4)}. */
  String describe(long point) {
    int[] digits = digits(point);
    StringBuilder text = new StringBuilder("point ").append(point);
    for (int i = 0; i < digits.length; i++) {
      Axis<?> axis = axes.get(i);
      text.append(i == 0 ? " (" : ", ").append(axis.name()).append(' ');
      text.append(axis.textAt(digits[i]));
    }
    return text.append(digits.length == 0 ? "" : ")").toString();
  }
}
