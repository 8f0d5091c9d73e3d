package dev.roofline.sweep;

import dev.roofline.sweep.Measure.Scale;
import dev.roofline.text.ShortestDecimal;
import java.util.List;

/** Writes rows as lines of text: one for each row, a cell for each column. */
abstract class Lines {

  /** Characters that a cell seldom exceeds on average. */
  private static final int CELL = 18;

  private final SweepPlan plan;

  Lines(SweepPlan plan) {
    this.plan = plan;
  }

  SweepPlan plan() {
    return plan;
  }

  /** What stands before the first row; empty if nothing does. */
  abstract String header();

  /** What stands before the cell of a column. */
  abstract void separate(int column, StringBuilder to);

  /** A cell of words. */
  abstract void text(String words, StringBuilder to);

  /** A cell without a value. */
  abstract void none(StringBuilder to);

  /** What ends a line. */
  abstract void end(StringBuilder to);

  /** The rows of a block, up to the one that stops the sweep if there is one. */
  final String of(SweepBlock block) {
    StringBuilder to = new StringBuilder(block.size() * plan.columns().size() * CELL);
    Grid grid = plan.grid();
    int[] digits = grid.digits(block.first());
    for (int row = 0; row < block.size() && !block.stopsAt(row); row++) {
      for (int i = 0; i < digits.length; i++) {
        separate(i, to);
        value(grid.axes().get(i), digits[i], to);
      }
      for (int i = 0; i < plan.measures().size(); i++) {
        separate(digits.length + i, to);
        value(plan.measures().get(i).scale(), block.number(i, row), to);
      }
      if (plan.keepsRefusals()) {
        separate(plan.columns().size() - 1, to);
        refusal(block, row, to);
      }
      end(to);
      grid.advance(digits);
    }
    return to.toString();
  }

  private <T> void value(Axis<T> axis, int index, StringBuilder to) {
    if (axis.isNumeric()) {
      axis.appendNumber(index, to);
    } else {
      text(axis.textAt(index), to);
    }
  }

  private void value(Scale<?> scale, double number, StringBuilder to) {
    if (Double.isNaN(number)) {
      none(to);
    } else if (scale.isNumeric()) {
      ShortestDecimal.append(number, to);
    } else if (scale.type() == Boolean.class) {
      to.append(scale.value(number));
    } else {
      text(scale.value(number).toString(), to);
    }
  }

  private void refusal(SweepBlock block, int row, StringBuilder to) {
    String refusal = block.refusal(row);
    if (refusal == null) {
      none(to);
    } else {
      text(refusal, to);
    }
  }

  /** The names of the columns. */
  List<String> columns() {
    return plan.columns();
  }
}
