package dev.roofline.study.published;

import dev.roofline.check.Check;
import dev.roofline.quantity.Prefix;
import java.io.Serializable;
import java.util.Objects;
import java.util.function.IntFunction;

/**
 * The depth study as the published figures count it. With L layers the work is w·L, as Table 2
 * counts neither embedding nor head; the peak memory is M₀ + m·L and the wall time T₀ + t·L. The
 * published "intensity" is then {@code w·L/((M₀ + m·L)·(T₀ + t·L))}, which rises up to {@code L* =
 * sqrt(M₀·T₀/(m·t))} and falls after it, whatever the model: the product of two lines outgrows one.
 *
 * <p>The study by bytes moved, {@link dev.roofline.study.PhysicalDepth}, has no such peak.
 *
 * @param workOfLayer w, what a layer counts: multiply-accumulates and elements of its cache
 * @param peakBytes M₀ and m, in bytes
 * @param wallSeconds T₀ and t, in seconds
 */
public record PublishedDepthReading(
    double workOfLayer, AffineInDepth peakBytes, AffineInDepth wallSeconds)
    implements Serializable {

  /**
   * @throws IllegalArgumentException unless a layer's work is finite and above zero
   */
  public PublishedDepthReading {
    Check.positive("workOfLayer", workOfLayer);
    Objects.requireNonNull(peakBytes, "peakBytes");
    Objects.requireNonNull(wallSeconds, "wallSeconds");
  }

  /**
   * The study of a model whose readings are known at two depths.
   *
   * @param readingOfDepth the reading with so many layers
   * @throws IllegalArgumentException if the depths are equal, or memory or time do not grow
   */
  public static PublishedDepthReading between(
      int layers, int otherLayers, IntFunction<PublishedReading> readingOfDepth) {
    PublishedReading one = readingOfDepth.apply(layers);
    PublishedReading other = readingOfDepth.apply(otherLayers);
    return new PublishedDepthReading(
        one.work() / layers,
        AffineInDepth.through(layers, one.peakBytes(), otherLayers, other.peakBytes()),
        AffineInDepth.through(layers, one.wallSeconds(), otherLayers, other.wallSeconds()));
  }

  /** What the figures call operational intensity at a depth. */
  public PublishedIntensity intensity(int layers) {
    return new PublishedIntensity(work(layers) / (peakBytes.at(layers) * wallSeconds.at(layers)));
  }

  /** What the figures call performance at a depth, which rises and saturates at w/t. */
  public double workPerSecond(int layers) {
    return work(layers) / wallSeconds.at(layers);
  }

  /** The depth at which the intensity is highest, L* = sqrt(M₀·T₀/(m·t)). */
  public double peakDepth() {
    return Math.sqrt(
        peakBytes.ends() / peakBytes.layer() * (wallSeconds.ends() / wallSeconds.layer()));
  }

  private double work(int layers) {
    return workOfLayer * Check.inRange("layers", layers, 1, Integer.MAX_VALUE);
  }

  /** The curve, then what it assumes. */
  @Override
  public String toString() {
    return ("published depth reading: highest at L* = %s layers; assumes W = %s·L, peak memory M ="
            + " %s byte, wall time T = %s s, intensity W/(M·T)")
        .formatted(
            Prefix.significant(peakDepth()),
            Prefix.format(workOfLayer, "").strip(),
            peakBytes,
            wallSeconds);
  }
}
