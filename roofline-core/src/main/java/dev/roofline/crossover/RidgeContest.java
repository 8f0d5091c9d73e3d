package dev.roofline.crossover;

import dev.roofline.analysis.OperatorReport;
import dev.roofline.device.Regime;
import dev.roofline.workload.Step;
import java.util.Optional;
import java.util.OptionalDouble;

/** Seconds of work against seconds of traffic: W/π ≥ Q/β is W/Q ≥ π/β, the ridge. */
final class RidgeContest implements Contest<Regime> {

  private final CountRange range;
  private final PartProfile part;
  private final boolean whole;
  private final Profile sides;

  /**
   * @param whole whether everything is asked about, not the operators of one name
   */
  RidgeContest(CountRange range, PartProfile part, boolean whole) {
    this.range = range;
    this.part = part;
    this.whole = whole;
    this.sides = part.curves();
  }

  @Override
  public CountRange range() {
    return range;
  }

  @Override
  public Profile sides() {
    return sides;
  }

  @Override
  public Regime outcome(boolean larger) {
    return larger ? Regime.COMPUTE_BOUND : Regime.MEMORY_BOUND;
  }

  @Override
  public Optional<Regime> judge(long count) {
    return whole
        ? Optional.of(part.at(count).regime())
        : part.operatorAt(count).map(OperatorReport::regime);
  }

  @Override
  public boolean isReached(Regime outcome) {
    return outcome == Regime.COMPUTE_BOUND;
  }

  @Override
  public Trend trend() {
    double ridge = part.analysis().roofline().ridge();
    return new Trend(
        range,
        Trend.Measure.INTENSITY,
        ridge,
        intensity(range.least(), ridge),
        intensity(range.most(), ridge),
        part.farOut()
            .map(load -> ridge * load.work().ratioAtInfinity(load.traffic(), Step.MOST))
            .filter(limit -> !limit.isNaN())
            .map(OptionalDouble::of)
            .orElseGet(OptionalDouble::empty));
  }

  private double intensity(long count, double ridge) {
    Load load = sides.at(count);
    double work = load.work().at(count);
    return work == 0 ? 0 : ridge * work / load.traffic().at(count);
  }
}
