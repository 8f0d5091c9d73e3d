package dev.roofline.check;

import java.util.Locale;

/** Refuses NaN, infinite, negative and out-of-range arguments by name. */
public final class Check {

  private Check() {}

  /**
   * A finite number above zero.
   *
   * @throws IllegalArgumentException naming the argument and its value otherwise
   */
  public static double positive(String name, double value) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw refusal(name, value, "must be a finite number > 0");
    }
    return value;
  }

  /**
   * A finite number of at least zero.
   *
   * @throws IllegalArgumentException naming the argument and its value otherwise
   */
  public static double nonNegative(String name, double value) {
    if (!(value >= 0) || Double.isInfinite(value)) {
      throw refusal(name, value, "must be a finite number >= 0");
    }
    return value;
  }

  /**
   * A whole number from {@code least} to {@code most}, both included.
   *
   * @throws IllegalArgumentException naming the argument and its value otherwise
   */
  public static long inRange(String name, long value, long least, long most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "%s (%d) must be from %d to %d", name, value, least, most));
    }
    return value;
  }

  /**
   * A text with at least one character that is not white space.
   *
   * @throws IllegalArgumentException naming the argument otherwise
   */
  public static String notBlank(String name, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(name + " (\"" + value + "\") must not be blank");
    }
    return value;
  }

  private static IllegalArgumentException refusal(String name, double value, String rule) {
    return new IllegalArgumentException(name + " (" + value + ") " + rule);
  }
}
