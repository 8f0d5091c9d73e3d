package dev.roofline.paper;

import dev.roofline.quantity.Prefix;
import java.util.Locale;

/** Numbers as the report prints them. */
final class Text {

  private Text() {}

  static String number(double value) {
    return Prefix.significant(value);
  }

  static String fixed(double value, int digits) {
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }

  /** As in {@code 1.42e+09}. */
  static String power(double value) {
    return String.format(Locale.ROOT, "%.2e", value);
  }

  static String factor(double value) {
    return fixed(value, 2) + "×";
  }

  static String percent(double share) {
    return fixed(100 * share, 1) + " %";
  }
}
