package dev.roofline.hardware;

import dev.roofline.check.Check;
import dev.roofline.quantity.Prefix;
import java.io.Serializable;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An electrical power.
 *
 * @param watts the power in W, finite and above zero
 */
public record Power(double watts) implements Serializable {

  private static final Pattern TEXT = Pattern.compile("\\s*([0-9]+(?:\\.[0-9]+)?)\\s*(k?)W\\s*");

  /**
   * @throws IllegalArgumentException unless finite and above zero
   */
  public Power {
    Check.positive("watts", watts);
  }

  /**
   * Reads {@code "350 W"} or {@code "23 kW"}.
   *
   * @throws IllegalArgumentException if the text has another form or unit
   */
  public static Power parse(String text) {
    Objects.requireNonNull(text, "text");
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "power (\"" + text + "\") must be a number and a unit, as in \"350 W\"");
    }
    return new Power(
        Double.parseDouble(matcher.group(1)) * (matcher.group(2).isEmpty() ? 1 : 1000));
  }

  @Override
  public String toString() {
    return Prefix.format(watts, "W");
  }
}
