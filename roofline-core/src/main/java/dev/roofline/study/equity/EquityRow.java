package dev.roofline.study.equity;

import dev.roofline.workload.Scenario;
import java.io.Serializable;
import java.util.Objects;

/**
 * The equity of one model over devices, or of one device over models, in one scenario.
 *
 * @param subject the name of that model or device
 * @param scenario the scenario
 * @param equity how even the utilisations are
 */
public record EquityRow(String subject, Scenario scenario, Equity equity) implements Serializable {

  /** Refuses null. */
  public EquityRow {
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(scenario, "scenario");
    Objects.requireNonNull(equity, "equity");
  }

  /** As in {@code plm-1.8b, LILO: Jain 0.812 of 5, …}. */
  @Override
  public String toString() {
    return "%s, %s: %s".formatted(subject, scenario, equity);
  }
}
