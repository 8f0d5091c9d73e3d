package dev.roofline.command;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads amounts as people type them: 3G parameters, 500ms, 20 token/s. */
final class Amounts {

  private static final Pattern AMOUNT =
      Pattern.compile("([0-9]+(?:\\.[0-9]+)?(?:[eE][0-9]{1,2})?) *([a-zA-Zµ]*)");

  private Amounts() {}

  /**
   * A count: {@code 3000000}, {@code 1.5G} or {@code 7B}.
   *
   * @throws IllegalArgumentException if it is none above 0
   */
  static double count(String text) {
    Matcher amount = AMOUNT.matcher(text.strip());
    double unit =
        amount.matches()
            ? switch (amount.group(2).toUpperCase(Locale.ROOT)) {
              case "" -> 1;
              case "K" -> 1e3;
              case "M" -> 1e6;
              case "G", "B" -> 1e9;
              case "T" -> 1e12;
              default -> 0;
            }
            : 0;
    return amount(text, amount, unit, "count", "a count above 0, as in 3000000, 1.5G or 7B");
  }

  /**
   * A time in seconds: {@code 2}, {@code 2s} or {@code 500ms}.
   *
   * @throws IllegalArgumentException if it is none above 0
   */
  static double seconds(String text) {
    Matcher amount = AMOUNT.matcher(text.strip());
    double unit =
        amount.matches()
            ? switch (amount.group(2)) {
              case "", "s" -> 1;
              case "ms" -> 1e-3;
              case "us", "µs" -> 1e-6;
              default -> 0;
            }
            : 0;
    return amount(text, amount, unit, "time", "a time above 0, as in 2s or 500ms");
  }

  /**
   * A plain number.
   *
   * @throws IllegalArgumentException if it is none above 0
   */
  static double number(String text) {
    Matcher amount = AMOUNT.matcher(text.strip());
    double unit = amount.matches() && amount.group(2).isEmpty() ? 1 : 0;
    return amount(text, amount, unit, "number", "a number above 0, as in 20 or 3.5");
  }

  private static double amount(
      String text, Matcher amount, double unit, String what, String allowed) {
    if (unit > 0) {
      double value = Double.parseDouble(amount.group(1)) * unit;
      if (value > 0 && value <= Double.MAX_VALUE) {
        return value;
      }
    }
    throw new IllegalArgumentException(what + " (\"" + text + "\") must be " + allowed);
  }
}
