package dev.roofline.analysis;

import dev.roofline.algebra.Tally;
import dev.roofline.check.Check;
import dev.roofline.device.Regime;
import dev.roofline.device.Roofline;
import dev.roofline.quantity.FlopRate;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * Prefill, decode or both: what it costs and how fast it can be.
 *
 * @param name {@code prefill}, {@code decode} or {@code total}
 * @param steps forward passes
 * @param tokens tokens of all sequences, read in prefill or generated in decode
 * @param tally FLOPs and bytes over all steps
 * @param roofline the roof that the phase stands under
 * @param bound which bound {@link #seconds()} is
 * @param operatorSeconds the operator-wise bound: Σ max(Wᵢ/π, Qᵢ/β) over operators and steps
 * @param aggregateSeconds the aggregate bound: Σ max(W/π, Q/β) over steps
 * @param operators the operators, slowest first
 */
public record Phase(
    String name,
    long steps,
    long tokens,
    Tally tally,
    Roofline roofline,
    Bound bound,
    double operatorSeconds,
    double aggregateSeconds,
    List<OperatorReport> operators)
    implements Serializable {

  /** Copies the list. */
  public Phase {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(tally, "tally");
    Objects.requireNonNull(roofline, "roofline");
    Objects.requireNonNull(bound, "bound");
    operators = Check.list("operators", operators);
  }

  /**
   * Operational intensity W/Q in FLOP/byte.
   *
   * @throws IllegalStateException if no byte of traffic is counted
   */
  public double operationalIntensity() {
    return tally.operationalIntensity();
  }

  /** The side of the ridge on which the phase's intensity lies; without traffic compute-bound. */
  public Regime regime() {
    return tally.bytes() == 0 ? Regime.COMPUTE_BOUND : roofline.regime(operationalIntensity());
  }

  /**
   * Whether the phase is a point on the roofline plane: it does work and moves bytes. Without
   * either it has a time, but no attainable performance and no potential.
   */
  public boolean hasPoint() {
    return tally.flop() > 0 && tally.bytes() > 0;
  }

  /**
   * The roof at the phase's intensity: min(π, OI·β).
   *
   * @throws IllegalStateException if no byte of traffic is counted
   * @throws IllegalArgumentException if there is no work
   */
  public FlopRate attainable() {
    return roofline.attainable(operationalIntensity());
  }

  /** The least time in seconds, under the phase's {@link #bound()}. */
  public double seconds() {
    return bound == Bound.OPERATORS ? operatorSeconds : aggregateSeconds;
  }

  /**
   * The performance that the bound leaves: W/T.
   *
   * @throws IllegalArgumentException if there is no work
   */
  public FlopRate performance() {
    return new FlopRate(tally.flop() / seconds());
  }

  /** Tokens per second of all sequences together, at most. */
  public double tokensPerSecond() {
    return tokens / seconds();
  }

  /** The bound in words: the regime and what limits. */
  public String limit() {
    return regime() == Regime.MEMORY_BOUND
        ? "memory-bound: limited by the bandwidth of " + roofline.bandwidth()
        : "compute-bound: limited by the peak of " + roofline.peak();
  }

  @Override
  public String toString() {
    return ReportText.phase(this);
  }
}
