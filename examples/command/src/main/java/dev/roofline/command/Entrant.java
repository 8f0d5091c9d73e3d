package dev.roofline.command;

import dev.roofline.analysis.Phase;
import dev.roofline.analysis.Report;
import dev.roofline.potential.Potential;
import dev.roofline.potential.PotentialForm;
import dev.roofline.potential.Ranking;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A model in one phase of a comparison.
 *
 * @param name the model
 * @param phase the phase
 * @param potential its potential
 */
record Entrant(String name, Phase phase, Potential potential) {

  /** The forms of Φ that rank: those whose order depends on no unit. */
  static final List<PotentialForm> FORMS =
      List.of(PotentialForm.NORMALISED, PotentialForm.LOGARITHMIC);

  /** All models in a phase; none if the workload does not have it. */
  static List<Entrant> of(Map<String, Report> reports, Function<Report, Optional<Phase>> phaseOf) {
    return reports.entrySet().stream()
        .flatMap(named -> of(named.getKey(), named.getValue(), phaseOf).stream())
        .toList();
  }

  private static Optional<Entrant> of(
      String name, Report report, Function<Report, Optional<Phase>> phaseOf) {
    return phaseOf.apply(report).map(phase -> new Entrant(name, phase, report.potential(phase)));
  }

  /** Their order by a form of Φ. */
  static Ranking rank(List<Entrant> entrants, PotentialForm form) {
    return new Ranking(
        form,
        entrants.stream()
            .map(entrant -> new Ranking.Entry(entrant.name(), entrant.potential()))
            .toList());
  }
}
