package dev.roofline.engine;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as profiles print them. */
final class Rounding {

  private static final MathContext DIGITS = new MathContext(4);

  private Rounding() {}

  /** The value to four significant digits: less than what any parameter is known to. */
  static double significant(double value) {
    return new BigDecimal(value).round(DIGITS).doubleValue();
  }
}
