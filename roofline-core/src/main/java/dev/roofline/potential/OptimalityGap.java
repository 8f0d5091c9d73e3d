package dev.roofline.potential;

import dev.roofline.device.Regime;
import dev.roofline.device.Roofline;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;

/**
 * How far a point lies below the ceilings of its device: below the bandwidth, below the peak, and
 * straight below the roof, which is the nearer of the two. Each is a factor (how many times faster
 * that ceiling would allow) and a shortfall (which share of that ceiling is left unused). Above the
 * roof a factor is below 1 and a shortfall negative; nothing is clipped.
 *
 * @param roofline the roof
 * @param point the point
 * @see <a href="https://arxiv.org/abs/2602.11506">RooflineBench, appendix D</a>
 */
public record OptimalityGap(Roofline roofline, Point point) implements Serializable {

  /** Refuses null. */
  public OptimalityGap {
    Objects.requireNonNull(roofline, "roofline");
    Objects.requireNonNull(point, "point");
  }

  /** The gap of a point under a roof. */
  public static OptimalityGap of(Roofline roofline, Point point) {
    return new OptimalityGap(roofline, point);
  }

  /** The bandwidth gap: β over the bandwidth the point moves at, β·OI/Perf. */
  public double bandwidthFactor() {
    return roofline.bandwidth().bytesPerSecond()
        * (point.operationalIntensity() / point.flopPerSecond());
  }

  /** The share of the bandwidth that the point leaves unused. */
  public double bandwidthShortfall() {
    return 1 - 1 / bandwidthFactor();
  }

  /** The compute gap: π/Perf. */
  public double computeFactor() {
    return roofline.peak().flopPerSecond() / point.flopPerSecond();
  }

  /** The share of the peak that the point leaves unused. */
  public double computeShortfall() {
    return 1 - 1 / computeFactor();
  }

  /** The vertical gap: the roof at the point's intensity over its performance. */
  public double verticalFactor() {
    return Math.min(bandwidthFactor(), computeFactor());
  }

  /** The share of the attainable performance that the point leaves unused. */
  public double verticalShortfall() {
    return 1 - 1 / verticalFactor();
  }

  /** The vertical gap in decades, as long as it is drawn: log₁₀ of the factor. */
  public double verticalDecades() {
    return Math.log10(verticalFactor());
  }

  /** Which ceiling the vertical gap leads to. */
  public Regime regime() {
    return roofline.regime(point.operationalIntensity());
  }

  /** As in {@code 1.31 times below the memory roof (23.5 % unused); bandwidth gap 1.31, …}. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%.3g times below the %s roof (%.1f %% unused); bandwidth gap %.3g, compute gap %.3g",
        verticalFactor(),
        regime() == Regime.MEMORY_BOUND ? "memory" : "compute",
        100 * verticalShortfall(),
        bandwidthFactor(),
        computeFactor());
  }
}
