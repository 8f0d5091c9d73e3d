package dev.roofline.models.codesign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One thread's share of a search: it goes through columns and keeps the front of all it sees. */
final class UnitSearch {

  private final Space space;
  private final Sample sample;
  private final ArchitectureGrid grid;
  private final Counts counts;
  private final Front front;
  private final Column column;
  private final double[] point;
  private final List<Long> sampled = new ArrayList<>();

  UnitSearch(Space space, Sample sample) {
    Question question = space.question();
    int width = Judge.width(question);
    this.space = space;
    this.sample = sample;
    this.grid = question.grid();
    this.counts = new Counts(question.budgets().size());
    this.front = new Front(width);
    this.column = new Column(question.devices().size());
    this.point = new double[width];
  }

  Counts counts() {
    return counts;
  }

  Front front() {
    return front;
  }

  /** Positions of the feasible candidates of the sample. */
  List<Long> sampled() {
    return sampled;
  }

  /** Takes in what another share has found. */
  void add(UnitSearch that) {
    counts.add(that.counts);
    front.offerAll(that.front);
    sampled.addAll(that.sampled);
  }

  /** Looks at all candidates of a unit. */
  void look(int unit, PartTable parts, Judge judge) {
    int hidden = space.hidden(space.tableOf(unit));
    int attention = space.attentionOf(unit);
    long position = space.first(unit);
    for (int w = 0; w < grid.windows().size(); w++) {
      Part sliding = parts.sliding().get(attention).get(w);
      for (Part feedForward : parts.feedForward()) {
        Optional<ShapeRule> broken =
            column.turnTo(parts.attention().get(attention), sliding, feedForward);
        for (Part ends : parts.ends()) {
          Optional<ShapeRule> rule = broken.or(() -> column.turnTo(ends));
          if (rule.isPresent()) {
            counts.impossible(rule.get(), grid.layers().size());
          } else {
            depths(hidden, grid.windows().get(w), position, judge);
          }
          position += grid.layers().size();
        }
      }
    }
  }

  private void depths(int hidden, WindowPattern windows, long first, Judge judge) {
    List<Integer> depths = grid.layers();
    for (int i = 0; i < depths.size(); i++) {
      int layers = depths.get(i);
      if (!grid.aspect().allows(hidden, layers)) {
        counts.impossible(ShapeRule.ASPECT_RATIO, 1);
        continue;
      }
      double[] numbers = column.total(layers, windows);
      if (judge.allows(numbers, layers, counts.refused())) {
        judge.point(numbers, layers, point);
        front.offer(point, judge.comparable(numbers), first + i);
        counts.feasible(1);
        if (sample.has(first + i)) {
          sampled.add(first + i);
        }
      }
    }
  }
}
