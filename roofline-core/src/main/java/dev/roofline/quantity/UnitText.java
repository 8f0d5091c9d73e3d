package dev.roofline.quantity;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads texts such as {@code "204.8 GB/s"}: a number, a prefix, and one of the units allowed. */
final class UnitText {

  private static final Pattern TEXT =
      Pattern.compile("\\s*([0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]{1,3})?)\\s*(\\S+)\\s*");

  private UnitText() {}

  /**
   * The exact value in base units: {@code "1.005 kB"} is 1005, which 1.005 times 1000 is not in
   * floating point.
   *
   * @throws IllegalArgumentException if the text is no number with one of the units
   */
  static BigDecimal parse(String what, String text, String... units) {
    Objects.requireNonNull(text, "text");
    Matcher matcher = TEXT.matcher(text);
    if (matcher.matches()) {
      for (String unit : units) {
        for (Prefix prefix : Prefix.values()) {
          if (matcher.group(2).equals(prefix.symbol() + unit)) {
            return new BigDecimal(matcher.group(1)).multiply(new BigDecimal(prefix.factor()));
          }
        }
      }
    }
    throw new IllegalArgumentException(
        what
            + " (\""
            + text
            + "\") must be a number and a unit, as in \"204.8 G"
            + units[0]
            + "\"");
  }
}
