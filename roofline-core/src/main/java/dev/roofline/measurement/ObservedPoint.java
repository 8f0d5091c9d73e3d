package dev.roofline.measurement;

import dev.roofline.algebra.Tally;
import dev.roofline.check.Check;
import dev.roofline.device.Regime;
import dev.roofline.device.Roofline;
import dev.roofline.potential.OptimalityGap;
import dev.roofline.potential.Point;
import dev.roofline.potential.Potential;
import dev.roofline.quantity.Bandwidth;
import dev.roofline.quantity.FlopRate;
import dev.roofline.quantity.Prefix;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A measured run on the roofline plane: the point (W/Q, W/T), where W and Q are what the model
 * needs at that workload and T is the time measured. A point above the roof stays where it is;
 * {@link #violation} says what that may mean.
 *
 * @param testbed what was measured on what
 * @param run what ran
 * @param time how long it took
 * @param tally FLOPs W and bytes Q of the run, of the classes of traffic counted
 * @param boundSeconds the least time under the roof: Σ max(W/π, Q/β) over steps
 */
public record ObservedPoint(
    Testbed testbed, MeasuredRun run, MeasuredTime time, Tally tally, double boundSeconds)
    implements Serializable {

  /** How much of itself a ratio of sums over the steps of a run may be off. */
  private static final double ROUNDING = 1e-12;

  /**
   * @throws IllegalArgumentException unless the bound is finite and above zero
   */
  public ObservedPoint {
    Objects.requireNonNull(testbed, "testbed");
    Objects.requireNonNull(run, "run");
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(tally, "tally");
    Check.positive("boundSeconds", boundSeconds);
  }

  /** The roof it is held against. */
  public Roofline roofline() {
    return testbed.roofline();
  }

  /** Operational intensity W/Q in FLOP/byte. */
  public double operationalIntensity() {
    return tally.operationalIntensity();
  }

  /** Performance W/T. */
  public FlopRate performance() {
    return new FlopRate(tally.flop() / time.seconds());
  }

  /** The bandwidth that the run must have had at least: Q/T. */
  public Bandwidth bandwidth() {
    return new Bandwidth(tally.bytes() / time.seconds());
  }

  /** Tokens over mean seconds. */
  public double tokensPerSecond() {
    return run.tokens() / time.seconds();
  }

  /** The point (OI, W/T). */
  public Point point() {
    return Point.measured(tally.flop(), tally.bytes(), time.seconds());
  }

  /** The side of the ridge on which the point lies. */
  public Regime regime() {
    return roofline().regime(operationalIntensity());
  }

  /**
   * Model FLOPs utilisation: (W/T)/π; above 1 the point lies above the compute roof.
   *
   * @see <a href="https://arxiv.org/abs/2204.02311">PaLM, appendix B</a>
   */
  public double mfu() {
    return performance().flopPerSecond() / roofline().peak().flopPerSecond();
  }

  /**
   * Model bandwidth utilisation: (Q/T)/β; above 1 the point lies above the memory roof.
   *
   * @see <a
   *     href="https://www.databricks.com/blog/llm-inference-performance-engineering-best-practices">Databricks
   *     2023</a>
   */
  public double mbu() {
    return bandwidth().bytesPerSecond() / roofline().bandwidth().bytesPerSecond();
  }

  /** How far the point lies below each ceiling and below the roof, as factors and as shares. */
  public OptimalityGap gap() {
    return OptimalityGap.of(roofline(), point());
  }

  /** The gap to the peak: π/(W/T), 1/{@link #mfu}. */
  public double computeGap() {
    return gap().computeFactor();
  }

  /** The gap to the bandwidth: β/(Q/T), 1/{@link #mbu}. */
  public double bandwidthGap() {
    return gap().bandwidthFactor();
  }

  /**
   * The vertical gap to the roof as a ratio: {@code min(π, OI·β)/(W/T)}, the smaller of {@link
   * #computeGap} and {@link #bandwidthGap}; below 1 the point lies above the roof.
   */
  public double roofGap() {
    return gap().verticalFactor();
  }

  /** The vertical gap to the roof in decades: {@code log₁₀} of {@link #roofGap}. */
  public double roofGapDecades() {
    return gap().verticalDecades();
  }

  /** The Relative Inference Potential Φ of the point. */
  public Potential potential() {
    return Potential.of(roofline(), point());
  }

  /** What is wrong, if the point lies above the roof by more than rounding may put it there. */
  public Optional<RoofViolation> violation() {
    return roofGap() < 1 - ROUNDING ? Optional.of(RoofViolation.of(this)) : Optional.empty();
  }

  /**
   * As in {@code qwen2.5-1.5b on apple-m1-pro: 0.987 FLOP/byte, 147.3 GFLOP/s, memory-bound, MFU
   * …}.
   */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s on %s: %s, %s, %s, MFU %.3g, MBU %.3g%s",
        testbed.model().id(),
        testbed.device().id(),
        Prefix.format(operationalIntensity(), "FLOP/byte"),
        performance(),
        regime(),
        mfu(),
        mbu(),
        violation().map(violation -> "; " + violation).orElse(""));
  }
}
