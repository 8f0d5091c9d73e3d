package dev.roofline.crossover;

import dev.roofline.analysis.OperatorReport;
import dev.roofline.workload.Step;
import java.util.Optional;
import java.util.OptionalDouble;

/** The time of the second against the time of the first. */
final class TimeContest implements Contest<Lead> {

  private final CountRange range;
  private final PartProfile first;
  private final PartProfile second;
  private final boolean whole;
  private final Profile sides;

  /**
   * @param whole whether everything is asked about, not the operators of one name
   */
  TimeContest(CountRange range, PartProfile first, PartProfile second, boolean whole) {
    this.range = range;
    this.first = first;
    this.second = second;
    this.whole = whole;
    this.sides =
        second
            .curves()
            .map(load -> Load.sides(load.seconds(), Curve.ZERO))
            .plus(first.curves().map(load -> Load.sides(Curve.ZERO, load.seconds())));
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
  public Lead outcome(boolean larger) {
    return larger ? Lead.FIRST : Lead.SECOND;
  }

  @Override
  public Optional<Lead> judge(long count) {
    if (whole) {
      return Optional.of(Lead.between(first.at(count).seconds(), second.at(count).seconds()));
    }
    Optional<OperatorReport> one = first.operatorAt(count);
    Optional<OperatorReport> other = second.operatorAt(count);
    return one.isEmpty() && other.isEmpty()
        ? Optional.empty()
        : Optional.of(Lead.between(seconds(one), seconds(other)));
  }

  private static double seconds(Optional<OperatorReport> operator) {
    return operator.map(OperatorReport::seconds).orElse(0.0);
  }

  @Override
  public boolean isReached(Lead outcome) {
    return outcome == Lead.NEITHER;
  }

  @Override
  public Trend trend() {
    return new Trend(
        range,
        Trend.Measure.TIME_RATIO,
        1,
        ratio(range.least()),
        ratio(range.most()),
        first
            .farOut()
            .flatMap(
                one ->
                    second
                        .farOut()
                        .map(other -> one.seconds().ratioAtInfinity(other.seconds(), Step.MOST)))
            .filter(limit -> !limit.isNaN())
            .map(OptionalDouble::of)
            .orElseGet(OptionalDouble::empty));
  }

  private double ratio(long count) {
    Load load = sides.at(count);
    double time = load.traffic().at(count);
    return time == 0 ? 0 : time / load.work().at(count);
  }
}
