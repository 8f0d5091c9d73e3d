package dev.roofline.quantity;

import dev.roofline.check.Check;
import java.io.Serializable;
import java.math.BigDecimal;

/**
 * An exact number of bytes; GB is 10⁹, GiB 2³⁰.
 *
 * @param bytes how many bytes, from 0
 */
public record DataSize(long bytes) implements Serializable {

  /**
   * @throws IllegalArgumentException if negative
   */
  public DataSize {
    Check.inRange("bytes", bytes, 0, Long.MAX_VALUE);
  }

  /**
   * {@code value} · 2³⁰ byte.
   *
   * @throws IllegalArgumentException if the value is negative
   * @throws ArithmeticException if the bytes leave {@code long}
   */
  public static DataSize gibibytes(long value) {
    return new DataSize(Math.multiplyExact(value, 1L << 30));
  }

  /**
   * Reads {@code "32 GiB"}, {@code "24 GB"}, {@code "512 KiB"} or {@code "64 B"}.
   *
   * @throws IllegalArgumentException if the text has another form or unit, or is no whole number of
   *     bytes below 2⁶³
   */
  public static DataSize parse(String text) {
    BigDecimal bytes = UnitText.parse("data size", text, "B");
    try {
      return new DataSize(bytes.longValueExact());
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          "data size (\"" + text + "\") must be a whole number of bytes below 2^63", e);
    }
  }

  @Override
  public String toString() {
    return Prefix.format(bytes, "B");
  }
}
