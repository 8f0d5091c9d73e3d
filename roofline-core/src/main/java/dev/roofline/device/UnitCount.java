package dev.roofline.device;

import dev.roofline.check.Check;
import java.io.Serializable;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many compute units there are, and what their maker calls them.
 *
 * @param count from 1
 * @param noun as in {@code SM}, {@code CU} or {@code core}
 */
public record UnitCount(int count, String noun) implements Serializable {

  private static final Pattern TEXT =
      Pattern.compile("\\s*([0-9]{1,7})\\s*([A-Za-z][A-Za-z0-9-]{0,15})\\s*");

  /**
   * @throws IllegalArgumentException unless there is at least one, with a noun of letters
   */
  public UnitCount {
    Objects.requireNonNull(noun, "noun");
    Check.inRange("count", count, 1, 9_999_999);
    if (!TEXT.matcher("1 " + noun).matches()) {
      throw new IllegalArgumentException(
          "noun (\"" + noun + "\") must be a short word of letters, as in SM");
    }
  }

  /**
   * Reads {@code "128 SM"}.
   *
   * @throws IllegalArgumentException if the text has another form
   */
  public static UnitCount parse(String text) {
    Objects.requireNonNull(text, "text");
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches() || Integer.parseInt(matcher.group(1)) == 0) {
      throw new IllegalArgumentException(
          "units (\"" + text + "\") must be a whole number from 1 and a noun, as in \"128 SM\"");
    }
    return new UnitCount(Integer.parseInt(matcher.group(1)), matcher.group(2));
  }

  @Override
  public String toString() {
    return count + " " + noun;
  }
}
