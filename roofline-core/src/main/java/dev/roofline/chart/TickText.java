package dev.roofline.chart;

import dev.roofline.quantity.Prefix;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** How the numbers along an axis are written: all of them alike. */
enum TickText {
  /** As in 0.01, 250, 5000. */
  PLAIN {
    @Override
    String of(BigDecimal value) {
      return minus(value.stripTrailingZeros().toPlainString());
    }
  },
  /** As in 500, 20 k, 5 G. */
  PREFIXED {
    @Override
    String of(BigDecimal value) {
      for (Prefix prefix : PREFIXES) {
        if (value.abs().doubleValue() >= prefix.factor()) {
          BigDecimal shown = value.divide(new BigDecimal(prefix.factor()));
          return PLAIN.of(shown) + "\u00A0" + prefix.symbol();
        }
      }
      return PLAIN.of(value);
    }
  },
  /** As in 10⁻¹², 2·10⁵. */
  POWERS {
    @Override
    String of(BigDecimal value) {
      if (value.signum() == 0) {
        return "0";
      }
      BigDecimal digits = value.stripTrailingZeros();
      int exponent = digits.precision() - digits.scale() - 1;
      BigDecimal mantissa = digits.scaleByPowerOfTen(-exponent);
      String power = "10" + superscript(exponent);
      String sign = mantissa.signum() < 0 ? minus("-") : "";
      return mantissa.abs().compareTo(BigDecimal.ONE) == 0
          ? sign + power
          : PLAIN.of(mantissa) + "·" + power;
    }
  };

  private static final Prefix[] PREFIXES = {
    Prefix.EXA, Prefix.PETA, Prefix.TERA, Prefix.GIGA, Prefix.MEGA, Prefix.KILO
  };
  private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final double PLAIN_BELOW = 10_000;
  private static final double POWERS_FROM = 1e21;
  private static final double POWERS_BELOW = 1e-3;

  /** The style for an axis whose ticks other than zero have these magnitudes at their ends. */
  static TickText forMagnitudes(double least, double most) {
    if (most >= POWERS_FROM || least < POWERS_BELOW) {
      return POWERS;
    }
    return most < PLAIN_BELOW ? PLAIN : PREFIXED;
  }

  /** A number on its own in three significant digits, as short as may be. */
  static String compact(double value) {
    BigDecimal rounded = new BigDecimal(value).round(THREE_DIGITS);
    double magnitude = Math.abs(rounded.doubleValue());
    return (magnitude == 0 ? PLAIN : forMagnitudes(magnitude, magnitude)).of(rounded);
  }

  /** A tick's text. */
  abstract String of(BigDecimal value);

  private static String minus(String number) {
    return number.replace('-', '\u2212');
  }

  private static String superscript(int exponent) {
    StringBuilder text = new StringBuilder(exponent < 0 ? "⁻" : "");
    for (char digit : Integer.toString(Math.abs(exponent)).toCharArray()) {
      text.append(SUPERSCRIPTS.charAt(digit - '0'));
    }
    return text.toString();
  }
}
