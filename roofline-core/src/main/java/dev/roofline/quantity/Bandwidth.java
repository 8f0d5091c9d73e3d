package dev.roofline.quantity;

import dev.roofline.check.Check;
import java.io.Serializable;

/**
 * A memory bandwidth in byte/s; 1 GB/s is 10⁹ byte/s.
 *
 * @param bytesPerSecond the bandwidth in byte/s, finite and above zero
 */
public record Bandwidth(double bytesPerSecond) implements Serializable {

  /**
   * @throws IllegalArgumentException unless finite and above zero
   */
  public Bandwidth {
    Check.positive("bytesPerSecond", bytesPerSecond);
  }

  /**
   * {@code value} · 10⁹ byte/s.
   *
   * @throws IllegalArgumentException unless the value is finite and above zero
   */
  public static Bandwidth gigabytesPerSecond(double value) {
    return new Bandwidth(Check.positive("gigabytesPerSecond", value) * 1e9);
  }

  /**
   * Reads {@code "204.8 GB/s"}.
   *
   * @throws IllegalArgumentException if the text has another form or unit
   */
  public static Bandwidth parse(String text) {
    return new Bandwidth(UnitText.parse("bandwidth", text, "B/s").doubleValue());
  }

  @Override
  public String toString() {
    return Prefix.format(bytesPerSecond, "B/s");
  }
}
