package dev.roofline.analysis;

import dev.roofline.algebra.KernelKind;
import dev.roofline.algebra.Tally;
import dev.roofline.device.Regime;
import dev.roofline.device.Roofline;

/** An operator of a phase while it is being added up. */
final class Line {

  private final String name;
  private final KernelKind kind;
  private double count;
  private Tally tally = Tally.ZERO;
  private double seconds;

  Line(String name, KernelKind kind) {
    this.name = name;
    this.kind = kind;
  }

  void add(Tally moreTally, double moreSeconds) {
    tally = tally.plus(moreTally);
    seconds += moreSeconds;
  }

  /** The model has as many as the step that runs the most of them. */
  void atLeast(double other) {
    count = Math.max(count, other);
  }

  Tally tally() {
    return tally;
  }

  double seconds() {
    return seconds;
  }

  OperatorReport report(Roofline roofline, double allSeconds) {
    return new OperatorReport(
        name, kind, count, tally, regime(roofline), seconds, seconds / allSeconds);
  }

  private Regime regime(Roofline roofline) {
    return tally.bytes() == 0
        ? Regime.COMPUTE_BOUND
        : roofline.regime(tally.operationalIntensity());
  }
}
