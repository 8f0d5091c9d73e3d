package dev.roofline.potential;

import dev.roofline.check.Check;
import dev.roofline.device.Roofline;
import dev.roofline.quantity.Prefix;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;

/**
 * A point on the roofline plane: what a workload demands and how fast it ran, or is said to run.
 *
 * @param operationalIntensity OI = W/Q in FLOP/byte
 * @param flopPerSecond performance W/T in FLOP/s
 */
public record Point(double operationalIntensity, double flopPerSecond) implements Serializable {

  /**
   * @throws IllegalArgumentException unless both are finite and above zero
   */
  public Point {
    Check.positive("operationalIntensity", operationalIntensity);
    Check.positive("flopPerSecond", flopPerSecond);
  }

  /**
   * The point of an intensity in FLOP/byte and a performance in FLOP/s.
   *
   * @throws IllegalArgumentException unless both are finite and above zero
   */
  public static Point of(double operationalIntensity, double flopPerSecond) {
    return new Point(operationalIntensity, flopPerSecond);
  }

  /**
   * The point of {@code flop} FLOPs and {@code bytes} bytes of traffic that took {@code seconds}:
   * (W/Q, W/T).
   *
   * @throws IllegalArgumentException unless all three, and both quotients, are finite and above
   *     zero
   */
  public static Point measured(double flop, double bytes, double seconds) {
    Check.positive("flop", flop);
    Check.positive("bytes", bytes);
    Check.positive("seconds", seconds);
    return new Point(flop / bytes, flop / seconds);
  }

  /**
   * The highest point of a roofline at an intensity in FLOP/byte: (OI, min(π, OI·β)).
   *
   * @throws IllegalArgumentException unless the intensity is finite and above zero
   */
  public static Point onRoof(Roofline roofline, double operationalIntensity) {
    Objects.requireNonNull(roofline, "roofline");
    return new Point(
        operationalIntensity, roofline.attainable(operationalIntensity).flopPerSecond());
  }

  /** As in {@code Point[1.97 FLOP/byte, 180.3 GFLOP/s]}. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "Point[%s, %s]",
        Prefix.format(operationalIntensity, "FLOP/byte"),
        Prefix.format(flopPerSecond, "FLOP/s"));
  }
}
