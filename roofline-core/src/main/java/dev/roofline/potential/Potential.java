package dev.roofline.potential;

import dev.roofline.device.Regime;
import dev.roofline.device.Roofline;
import dev.roofline.quantity.Prefix;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;

/**
 * The Relative Inference Potential Φ: the distance of a point p = (OI, Perf) from the ridge R =
 * (OI_r, π) of its roofline, and for a compute-bound point from the compute roof. It is 0 at the
 * ridge and on the compute roof, and positive everywhere else below the roof.
 *
 * <p>A point above its roof is kept as it is: {@link #aboveRoof()} tells, and in the compute-bound
 * regime all forms are then below zero.
 *
 * @param roofline the roofline
 * @param point the point
 * @see <a href="https://arxiv.org/abs/2602.11506">RooflineBench</a>
 */
public record Potential(Roofline roofline, Point point) implements Serializable {

  /** Refuses nulls. */
  public Potential {
    Objects.requireNonNull(roofline, "roofline");
    Objects.requireNonNull(point, "point");
  }

  /** The potential of a point under a roofline. */
  public static Potential of(Roofline roofline, Point point) {
    return new Potential(roofline, point);
  }

  /** The side of the ridge on which the point lies; at the ridge it is compute-bound. */
  public Regime regime() {
    return roofline.regime(point.operationalIntensity());
  }

  /**
   * Whether the performance exceeds what the roofline attains at the point's intensity. The
   * comparison is exact: a computed performance may exceed the roof by a rounding error, which
   * {@link Point#onRoof} avoids.
   */
  public boolean aboveRoof() {
    double roof = roofline.attainable(point.operationalIntensity()).flopPerSecond();
    return point.flopPerSecond() > roof;
  }

  /** {@link #published(Prefix)} in FLOP/s. */
  public PublishedPotential published() {
    return published(Prefix.NONE);
  }

  /**
   * Φ as published, performance counted in {@code unit} FLOP/s.
   *
   * <ul>
   *   <li>memory-bound: {@code hypot(OI_r − OI, π − Perf)}
   *   <li>compute-bound: {@code π − Perf}
   * </ul>
   *
   * The memory-bound form adds FLOP/byte to FLOP/s as if both were plain numbers, so that its value
   * and even its ranking of points depend on the unit: in FLOP/s the first term all but vanishes.
   * Use {@link #normalised()} or {@link #logarithmic()} to rank.
   */
  public PublishedPotential published(Prefix unit) {
    double performance = (peak() - point.flopPerSecond()) / unit.factor();
    double value =
        memoryBound()
            ? Math.hypot(roofline.ridge() - point.operationalIntensity(), performance)
            : performance;
    return new PublishedPotential(value, unit.symbol() + "FLOP/s");
  }

  /**
   * Φ in fractions of the ridge, without a unit: {@code hypot(1 − OI/OI_r, 1 − Perf/π)}, and {@code
   * 1 − Perf/π} if compute-bound. Below the roof it lies from 0 to √2.
   */
  public double normalised() {
    double compute = 1 - point.flopPerSecond() / peak();
    return memoryBound()
        ? Math.hypot(1 - point.operationalIntensity() / roofline.ridge(), compute)
        : compute;
  }

  /**
   * Φ in decades, without a unit: {@code hypot(log₁₀(OI_r/OI), log₁₀(π/Perf))}, and {@code
   * log₁₀(π/Perf)} if compute-bound. It is the distance that one sees in a roofline plot.
   */
  public double logarithmic() {
    double compute = Decades.between(point.flopPerSecond(), peak());
    return memoryBound()
        ? Math.hypot(Decades.between(point.operationalIntensity(), roofline.ridge()), compute)
        : compute;
  }

  /** What the roofline still offers to the point. */
  public InferencePotentialRegion region() {
    return new InferencePotentialRegion(this);
  }

  /**
   * This compared with another potential, in a form: {@link Comparison.Ranked} on the same roofline
   * in the same regime, {@link Comparison.Incomparable} otherwise.
   */
  public Comparison against(Potential other, PotentialForm form) {
    return Comparison.of(form, this, other);
  }

  private boolean memoryBound() {
    return regime() == Regime.MEMORY_BOUND;
  }

  private double peak() {
    return roofline.peak().flopPerSecond();
  }

  /** As in {@code Potential[memory-bound, Φ 4.43e+12 FLOP/s, 1.37 normalised, 1.91 decades]}. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "Potential[%s%s, Φ %s, %.4g normalised, %.4g decades]",
        regime(),
        aboveRoof() ? " above the roof" : "",
        published(),
        normalised(),
        logarithmic());
  }
}
