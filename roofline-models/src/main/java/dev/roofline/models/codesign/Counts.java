package dev.roofline.models.codesign;

import java.util.EnumMap;
import java.util.Map;

/** How many candidates were feasible, broke each budget or broke a rule. */
final class Counts {

  private final long[] refused;
  private final long[] impossible = new long[ShapeRule.values().length];
  private long feasible;

  Counts(int budgets) {
    this.refused = new long[budgets];
  }

  void feasible(long more) {
    feasible += more;
  }

  void impossible(ShapeRule rule, long more) {
    impossible[rule.ordinal()] += more;
  }

  /** How many broke each budget, to be counted up. */
  long[] refused() {
    return refused;
  }

  long feasible() {
    return feasible;
  }

  /** How many broke each rule that any broke. */
  Map<ShapeRule, Long> impossible() {
    Map<ShapeRule, Long> counts = new EnumMap<>(ShapeRule.class);
    for (ShapeRule rule : ShapeRule.values()) {
      if (impossible[rule.ordinal()] > 0) {
        counts.put(rule, impossible[rule.ordinal()]);
      }
    }
    return counts;
  }

  void add(Counts that) {
    feasible += that.feasible;
    for (int i = 0; i < refused.length; i++) {
      refused[i] += that.refused[i];
    }
    for (int i = 0; i < impossible.length; i++) {
      impossible[i] += that.impossible[i];
    }
  }
}
