package dev.roofline.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;

/** Unit prefixes: decimal (k, M, G, …) and binary (Ki, Mi, Gi, …); GB is 10⁹ byte, GiB 2³⁰. */
public enum Prefix {
  /** No prefix. */
  NONE("", 1),
  /** 10³. */
  KILO("k", 1e3),
  /** 10⁶. */
  MEGA("M", 1e6),
  /** 10⁹. */
  GIGA("G", 1e9),
  /** 10¹². */
  TERA("T", 1e12),
  /** 10¹⁵. */
  PETA("P", 1e15),
  /** 10¹⁸. */
  EXA("E", 1e18),
  /** 2¹⁰. */
  KIBI("Ki", 0x1p10),
  /** 2²⁰. */
  MEBI("Mi", 0x1p20),
  /** 2³⁰. */
  GIBI("Gi", 0x1p30),
  /** 2⁴⁰. */
  TEBI("Ti", 0x1p40),
  /** 2⁵⁰. */
  PEBI("Pi", 0x1p50),
  /** 2⁶⁰. */
  EXBI("Ei", 0x1p60);

  private static final MathContext FOUR_DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);
  private static final Prefix[] DECIMAL = {EXA, PETA, TERA, GIGA, MEGA, KILO};
  private static final Prefix[] BINARY = {EXBI, PEBI, TEBI, GIBI, MEBI, KIBI};

  private final String symbol;
  private final double factor;

  Prefix(String symbol, double factor) {
    this.symbol = symbol;
    this.factor = factor;
  }

  /** What the prefix multiplies a unit by. */
  public double factor() {
    return factor;
  }

  /** The letters before the unit, empty for none. */
  public String symbol() {
    return symbol;
  }

  /**
   * Writes a value with the decimal prefix that leaves one to three digits before the point: {@code
   * format(4.61e12, "FLOP/s")} is {@code 4.61 TFLOP/s}.
   */
  public static String format(double value, String unit) {
    Objects.requireNonNull(unit, "unit");
    double rounded = fourDigits(value);
    for (Prefix prefix : DECIMAL) {
      if (Math.abs(rounded) >= prefix.factor) {
        return significant(rounded / prefix.factor) + " " + prefix.symbol + unit;
      }
    }
    return significant(rounded) + " " + unit;
  }

  /**
   * Writes a value with the binary prefix that leaves one to four digits before the point, as
   * memory is measured: {@code binary(0x1p35, "B")} is {@code 32 GiB}.
   */
  public static String binary(double value, String unit) {
    Objects.requireNonNull(unit, "unit");
    for (Prefix prefix : BINARY) {
      double scaled = fourDigits(value / prefix.factor);
      if (Math.abs(scaled) >= 1) {
        return significant(scaled) + " " + prefix.symbol + unit;
      }
    }
    return significant(value) + " " + unit;
  }

  /** Writes seconds as s, ms, µs or ns: {@code time(0.0123)} is {@code 12.3 ms}. */
  public static String time(double seconds) {
    double rounded = fourDigits(seconds);
    if (rounded >= 1 || rounded == 0) {
      return significant(rounded) + " s";
    }
    if (rounded >= 1e-3) {
      return significant(rounded * 1e3) + " ms";
    }
    return rounded >= 1e-6
        ? significant(rounded * 1e6) + " µs"
        : significant(rounded * 1e9) + " ns";
  }

  /** Rounds before the prefix is chosen, so that 999 999 is 1 M and not 1000 k. */
  private static double fourDigits(double value) {
    return Double.isFinite(value) ? new BigDecimal(value).round(FOUR_DIGITS).doubleValue() : value;
  }

  /** Writes a number with four significant digits and no trailing zeros. */
  public static String significant(double value) {
    if (value == 0 || Double.isNaN(value) || Double.isInfinite(value)) {
      return value == 0 ? "0" : Double.toString(value);
    }
    BigDecimal rounded = new BigDecimal(value).round(FOUR_DIGITS);
    double magnitude = Math.abs(value);
    return magnitude < 1e-4 || magnitude >= 1e15
        ? rounded.stripTrailingZeros().toString()
        : rounded.stripTrailingZeros().toPlainString();
  }
}
