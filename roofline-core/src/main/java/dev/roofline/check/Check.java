package dev.roofline.check;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** Refuses null, NaN, infinite, negative and out-of-range arguments by name. */
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
   * Demands of two numbers, neither far beyond {@code most}, that their sum is at most that.
   *
   * @throws IllegalArgumentException naming both otherwise
   */
  public static void together(String name, long value, String other, long otherValue, long most) {
    if (value + otherValue > most) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%s (%d) and %s (%d) must be at most %d together",
              name,
              value,
              other,
              otherValue,
              most));
    }
  }

  /**
   * A text with at least one character that is not white space.
   *
   * @throws NullPointerException naming the argument if it is null
   * @throws IllegalArgumentException naming the argument otherwise
   */
  public static String notBlank(String name, String value) {
    Objects.requireNonNull(value, name);
    if (value.isBlank()) {
      throw new IllegalArgumentException(name + " (\"" + value + "\") must not be blank");
    }
    return value;
  }

  /**
   * An unmodifiable copy of a list.
   *
   * @throws NullPointerException naming the argument if it is null or holds null
   */
  public static <T> List<T> list(String name, List<? extends T> values) {
    Objects.requireNonNull(values, name);
    try {
      return List.copyOf(values);
    } catch (NullPointerException holdsNull) {
      throw new NullPointerException(name + " must not hold null");
    }
  }

  /**
   * An unmodifiable list of an array's elements.
   *
   * @throws NullPointerException naming the argument if it is null or holds null
   */
  public static <T> List<T> list(String name, T[] values) {
    Objects.requireNonNull(values, name);
    return list(name, Arrays.asList(values));
  }

  /**
   * The value that a text names, in any letter case.
   *
   * @param what what messages call such a value
   * @throws NullPointerException naming {@code text} if it is null
   * @throws IllegalArgumentException naming all values if it names none
   */
  public static <T> T oneOf(String what, String text, List<T> values) {
    Objects.requireNonNull(text, "text");
    for (T value : values) {
      if (value.toString().equalsIgnoreCase(text)) {
        return value;
      }
    }
    String names = values.stream().map(Object::toString).collect(Collectors.joining(", "));
    throw new IllegalArgumentException(what + " (" + Quote.of(text) + ") must be one of " + names);
  }

  private static IllegalArgumentException refusal(String name, double value, String rule) {
    return new IllegalArgumentException(name + " (" + value + ") " + rule);
  }
}
