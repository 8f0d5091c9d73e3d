package dev.roofline.models.codesign;

import java.util.List;
import java.util.Optional;

/** One thread's share of a search: it goes through units, candidate by candidate. */
final class UnitSearch {

  private final Space space;
  private final ArchitectureGrid grid;
  private final Finds finds;
  private final Column column;
  private final double[] point;

  UnitSearch(Space space, Sample sample) {
    Question question = space.question();
    this.space = space;
    this.grid = question.grid();
    this.finds = new Finds(question, sample);
    this.column = new Column(question.devices().size());
    this.point = new double[Judge.width(question)];
  }

  Finds finds() {
    return finds;
  }

  /** Looks at all candidates of a unit. */
  void look(int unit, PartTable parts, Judge judge) {
    int attention = space.attentionOf(unit);
    long position = space.first(unit);
    for (int w = 0; w < grid.windows().size(); w++) {
      Part sliding = parts.sliding().get(attention).get(w);
      for (int f = 0; f < parts.feedForward().size(); f++) {
        Optional<ShapeRule> broken =
            column.turnTo(parts.attention().get(attention), sliding, parts.feedForward().get(f));
        for (Part ends : parts.ends()) {
          Optional<ShapeRule> rule = broken.or(() -> column.turnTo(ends));
          if (rule.isPresent()) {
            finds.counts().impossible(rule.get(), grid.layers().size());
          } else {
            depths(new Column.Place(unit, w, f, position), judge);
          }
          position += grid.layers().size();
        }
      }
    }
  }

  private void depths(Column.Place at, Judge judge) {
    int hidden = space.hidden(space.tableOf(at.unit()));
    int attention = space.attentionOf(at.unit());
    WindowPattern windows = grid.windows().get(at.windows());
    Counts counts = finds.counts();
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
        long comparable = judge.comparable(numbers);
        finds.feasible(attention, at.feedForward(), point, comparable, at.first() + i);
      }
    }
  }
}
