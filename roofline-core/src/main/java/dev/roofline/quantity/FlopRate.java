package dev.roofline.quantity;

import dev.roofline.check.Check;
import java.io.Serializable;

/**
 * A compute rate in FLOP/s, or integer operations per second for integer formats. One multiply-add
 * counts 2.
 *
 * @param flopPerSecond the rate in FLOP/s, finite and above zero
 */
public record FlopRate(double flopPerSecond) implements Serializable {

  /**
   * @throws IllegalArgumentException unless finite and above zero
   */
  public FlopRate {
    Check.positive("flopPerSecond", flopPerSecond);
  }

  /**
   * {@code value} · 10⁹ FLOP/s.
   *
   * @throws IllegalArgumentException unless the value is finite and above zero
   */
  public static FlopRate gigaflopsPerSecond(double value) {
    return new FlopRate(Check.positive("gigaflopsPerSecond", value) * 1e9);
  }

  /**
   * {@code value} · 10¹² FLOP/s.
   *
   * @throws IllegalArgumentException unless the value is finite and above zero
   */
  public static FlopRate teraflopsPerSecond(double value) {
    return new FlopRate(Check.positive("teraflopsPerSecond", value) * 1e12);
  }

  /**
   * Reads {@code "4.61 TFLOP/s"} or, for integer formats, {@code "45 TOP/s"}.
   *
   * @throws IllegalArgumentException if the text has another form or unit
   */
  public static FlopRate parse(String text) {
    return new FlopRate(UnitText.parse("compute rate", text, "FLOP/s", "OP/s").doubleValue());
  }

  @Override
  public String toString() {
    return Prefix.format(flopPerSecond, "FLOP/s");
  }
}
