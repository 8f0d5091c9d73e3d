package dev.roofline.command;

import dev.roofline.analysis.Phase;
import dev.roofline.analysis.Report;
import java.util.Optional;

/** The phases that a report has. */
final class Phases {

  private Phases() {}

  static Optional<Phase> prefill(Report report) {
    return report.hasPrefill() ? Optional.of(report.prefill()) : Optional.empty();
  }

  static Optional<Phase> decode(Report report) {
    return report.hasDecode() ? Optional.of(report.decode()) : Optional.empty();
  }
}
