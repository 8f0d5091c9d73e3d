package dev.roofline.sweep;

import dev.roofline.sweep.Combination.Attempt;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Evaluates consecutive points. */
final class BlockFiller {

  private final SweepPlan plan;
  private final Combinations combinations;
  private final BooleanSupplier cancelled;

  BlockFiller(SweepPlan plan, int threads, BooleanSupplier cancelled) {
    this.plan = plan;
    this.combinations = new Combinations(plan.grid(), new Setup(plan.question(), null), threads);
    this.cancelled = cancelled;
  }

  /**
   * The block of points from {@code first} on; up to the first refused one, unless refusals are
   * kept.
   *
   * @throws CancellationException if nobody waits for it any longer
   */
  SweepBlock fill(long first, int most) {
    Grid grid = plan.grid();
    double[][] numbers = new double[plan.measures().size()][most];
    @Nullable RuntimeException[] refusals = new RuntimeException[most];
    int[] digits = grid.digits(first);
    int lastCompiled = grid.lastCompiled();
    Load load = new Load();
    Attempt attempt = combinations.at(digits);
    int filled = 0;
    while (filled < most) {
      if (cancelled.getAsBoolean()) {
        throw new CancellationException("the sweep was closed");
      }
      RuntimeException refusal = evaluate(attempt, load, digits, numbers, filled);
      refusals[filled++] = refusal;
      if (refusal != null && !plan.keepsRefusals()) {
        break;
      }
      if (filled < most && grid.advance(digits) <= lastCompiled) {
        attempt = combinations.at(digits);
      }
    }
    return new SweepBlock(plan, first, filled, numbers, refusals);
  }

  private @Nullable RuntimeException evaluate(
      Attempt attempt, Load load, int[] digits, double[][] numbers, int row) {
    Combination combination = attempt.combination();
    RuntimeException refusal = attempt.refusal();
    if (combination != null) {
      try {
        plan.grid().load(load.set(combination.base()), digits);
        measure(new SweepPoint(combination, load.workload()), numbers, row);
        return null;
      } catch (IllegalArgumentException | IllegalStateException | ArithmeticException e) {
        refusal = e;
      }
    }
    for (double[] column : numbers) {
      column[row] = Double.NaN;
    }
    return refusal;
  }

  private void measure(SweepPoint point, double[][] numbers, int row) {
    List<Measure<?>> measures = plan.measures();
    for (int i = 0; i < numbers.length; i++) {
      double number = measures.get(i).at(point);
      if (Double.isInfinite(number)) {
        throw new IllegalArgumentException(
            "measure " + measures.get(i).name() + " (" + number + ") must be a finite number");
      }
      numbers[i][row] = number;
    }
  }
}
