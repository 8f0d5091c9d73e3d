package dev.roofline.device;

import dev.roofline.check.Check;
import dev.roofline.quantity.Bandwidth;
import dev.roofline.quantity.FlopRate;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;

/**
 * The roofline of one compute peak π and one memory bandwidth β: attainable performance is {@code
 * min(π, OI·β)}.
 *
 * @param peak the compute peak π
 * @param bandwidth the memory bandwidth β
 * @see <a href="https://doi.org/10.1145/1498765.1498785">Williams, Waterman, Patterson 2009</a>
 */
public record Roofline(FlopRate peak, Bandwidth bandwidth) implements Serializable {

  /**
   * @throws IllegalArgumentException if the two are so far apart that π/β leaves {@code double}
   */
  public Roofline {
    Objects.requireNonNull(peak, "peak");
    Objects.requireNonNull(bandwidth, "bandwidth");
    Check.positive("ridge", peak.flopPerSecond() / bandwidth.bytesPerSecond());
  }

  /**
   * A roofline of the peak π and the bandwidth β.
   *
   * @throws IllegalArgumentException if the two are so far apart that π/β leaves {@code double}
   */
  public static Roofline of(FlopRate peak, Bandwidth bandwidth) {
    return new Roofline(peak, bandwidth);
  }

  /** The ridge point's operational intensity π/β in FLOP/byte. */
  public double ridge() {
    return peak.flopPerSecond() / bandwidth.bytesPerSecond();
  }

  /**
   * Attainable performance at an operational intensity in FLOP/byte: {@code min(π, OI·β)}.
   *
   * @throws IllegalArgumentException unless the intensity is finite and above zero
   */
  public FlopRate attainable(double operationalIntensity) {
    Check.positive("operationalIntensity", operationalIntensity);
    return new FlopRate(
        Math.min(peak.flopPerSecond(), operationalIntensity * bandwidth.bytesPerSecond()));
  }

  /**
   * The regime at an operational intensity in FLOP/byte; the ridge itself is compute-bound.
   *
   * @throws IllegalArgumentException if the intensity is NaN, infinite or negative
   */
  public Regime regime(double operationalIntensity) {
    Check.nonNegative("operationalIntensity", operationalIntensity);
    return operationalIntensity < ridge() ? Regime.MEMORY_BOUND : Regime.COMPUTE_BOUND;
  }

  /**
   * The least time in seconds for {@code flop} FLOPs and {@code bytes} bytes of traffic that
   * overlap perfectly: {@code max(W/π, Q/β)}.
   *
   * @throws IllegalArgumentException if either, or the time, is NaN, infinite or negative
   */
  public double seconds(double flop, double bytes) {
    Check.nonNegative("flop", flop);
    Check.nonNegative("bytes", bytes);
    return Check.nonNegative(
        "seconds", Math.max(flop / peak.flopPerSecond(), bytes / bandwidth.bytesPerSecond()));
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "Roofline[%s, %s, ridge %.2f FLOP/byte]", peak, bandwidth, ridge());
  }
}
