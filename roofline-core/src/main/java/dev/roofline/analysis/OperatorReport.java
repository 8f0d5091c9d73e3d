package dev.roofline.analysis;

import dev.roofline.algebra.KernelKind;
import dev.roofline.algebra.Tally;
import dev.roofline.device.Regime;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;

/**
 * All kernels of one name in a phase.
 *
 * @param name as in {@code q_proj}
 * @param kind what kind of operator it is
 * @param count how many the model has, in all layers; a fraction where sharded
 * @param tally FLOPs and bytes over the phase
 * @param regime the side of the ridge on which its total intensity lies
 * @param seconds Σ max(W/π, Q/β) over the steps of the phase
 * @param share its part of the phase's operator-wise seconds, from 0 to 1
 */
public record OperatorReport(
    String name,
    KernelKind kind,
    double count,
    Tally tally,
    Regime regime,
    double seconds,
    double share)
    implements Serializable {

  /** Refuses null. */
  public OperatorReport {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(tally, "tally");
    Objects.requireNonNull(regime, "regime");
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s ×%s: %s, %s, %.3g s (%.1f %%)",
        name,
        count,
        tally,
        regime,
        seconds,
        100 * share);
  }
}
