package dev.roofline.sweep;

import dev.roofline.analysis.Inference;
import java.util.ArrayList;
import java.util.List;

/**
 * What a sweep evaluates, checked.
 *
 * @param question what the axes vary
 * @param grid the points
 * @param measures what is taken down at each
 * @param keepsRefusals whether a refused point is a row, or ends the sweep
 * @param columns the names of axes and measures, then of refusals if they are kept
 */
record SweepPlan(
    Inference question,
    Grid grid,
    List<Measure<?>> measures,
    boolean keepsRefusals,
    List<String> columns) {

  private static final String REFUSAL = "refusal";

  /**
   * @throws IllegalArgumentException if axes or columns contradict each other
   */
  static SweepPlan of(
      Inference question, List<Axis<?>> axes, List<Measure<?>> measures, boolean keepsRefusals) {
    List<String> columns = new ArrayList<>();
    axes.forEach(axis -> add(axis.name(), columns));
    measures.forEach(measure -> add(measure.name(), columns));
    if (keepsRefusals) {
      add(REFUSAL, columns);
    }
    return new SweepPlan(question, new Grid(axes), measures, keepsRefusals, List.copyOf(columns));
  }

  private static void add(String column, List<String> columns) {
    if (columns.contains(column)) {
      throw new IllegalArgumentException("column (" + column + ") must not be given twice");
    }
    columns.add(column);
  }
}
