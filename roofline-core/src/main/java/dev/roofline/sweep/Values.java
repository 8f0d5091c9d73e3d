package dev.roofline.sweep;

import dev.roofline.check.Check;
import java.io.Serializable;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whole numbers for an axis: listed, evenly spaced, or each a multiple of the one before. Only the
 * rule is kept, so that a million of them take no memory.
 */
public final class Values extends AbstractList<Long> implements RandomAccess, Serializable {

  private static final long serialVersionUID = 1;

  private static final int MOST_PRINTED = 12;
  private static final Pattern RANGE =
      Pattern.compile("([0-9]{1,18})(?:\\.\\.([0-9]{1,18})(?::(x?)([0-9]{1,18}))?)?");

  private final Rule[] parts;
  private final int size;

  private Values(Rule... parts) {
    long sum = 0;
    for (Rule part : parts) {
      sum += part.count();
    }
    this.size = (int) Check.inRange("number of values", sum, 1, Integer.MAX_VALUE);
    this.parts = parts;
  }

  /**
   * These numbers, in this order.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Values of(long... values) {
    Objects.requireNonNull(values, "values");
    return new Values(new Listed(values.clone()));
  }

  /**
   * From, from + step, from + 2·step … up to the last that is not above {@code to}.
   *
   * @throws IllegalArgumentException if {@code to} is below {@code from}, a number is below 0, the
   *     step is below 1, or there are more than 2³¹ − 1
   */
  public static Values linear(long from, long to, long step) {
    Check.inRange("from", from, 0, Long.MAX_VALUE);
    Check.inRange("to", to, from, Long.MAX_VALUE);
    Check.inRange("step", step, 1, Long.MAX_VALUE);
    return new Values(new Linear(from, (to - from) / step, step));
  }

  /**
   * From, 2·from, 4·from … up to the last that is not above {@code to}.
   *
   * @throws IllegalArgumentException if {@code from} is below 1 or {@code to} below it
   */
  public static Values doubling(long from, long to) {
    return geometric(from, to, 2);
  }

  /**
   * From, factor·from, factor²·from … up to the last that is not above {@code to}.
   *
   * @throws IllegalArgumentException if {@code from} is below 1, {@code to} below it, or the factor
   *     below 2
   */
  public static Values geometric(long from, long to, long factor) {
    Check.inRange("from", from, 1, Long.MAX_VALUE);
    Check.inRange("to", to, from, Long.MAX_VALUE);
    Check.inRange("factor", factor, 2, Long.MAX_VALUE);
    long[] values = new long[Long.SIZE];
    int count = 0;
    long value = from;
    while (true) {
      values[count++] = value;
      if (value > to / factor) {
        return new Values(new Listed(Arrays.copyOf(values, count)));
      }
      value *= factor;
    }
  }

  /**
   * Reads numbers and ranges, apart by commas: {@code 1,2,4}, {@code 1..8}, {@code 0..4096:512} by
   * steps, {@code 128..131072:x2} by factors.
   *
   * @throws IllegalArgumentException if the text is none
   */
  public static Values parse(String text) {
    try {
      return new Values(
          Arrays.stream(text.split(",", -1))
              .map(String::strip)
              .map(Values::range)
              .flatMap(values -> Arrays.stream(values.parts))
              .toArray(Rule[]::new));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "values (\""
              + text
              + "\") must be whole numbers and ranges, as in 1,2,4 or 0..4096:512 or"
              + " 128..131072:x2: "
              + e.getMessage(),
          e);
    }
  }

  private static Values range(String text) {
    Matcher range = RANGE.matcher(text);
    if (!range.matches()) {
      throw new IllegalArgumentException("\"" + text + "\" is neither");
    }
    long from = Long.parseLong(range.group(1));
    if (range.group(2) == null) {
      return of(from);
    }
    long to = Long.parseLong(range.group(2));
    long by = range.group(4) == null ? 1 : Long.parseLong(range.group(4));
    return "x".equals(range.group(3)) ? geometric(from, to, by) : linear(from, to, by);
  }

  /** These, then others. */
  public Values andThen(Values others) {
    Rule[] both = Arrays.copyOf(parts, parts.length + others.parts.length);
    System.arraycopy(others.parts, 0, both, parts.length, others.parts.length);
    return new Values(both);
  }

  /**
   * The value at an index from 0, without an object for it.
   *
   * @throws IndexOutOfBoundsException if there is none
   */
  public long at(int index) {
    long rest = index;
    for (Rule part : parts) {
      if (rest >= 0 && rest < part.count()) {
        return part.at((int) rest);
      }
      rest -= part.count();
    }
    throw new IndexOutOfBoundsException("index (" + index + ") must be from 0 to " + (size - 1));
  }

  @Override
  public Long get(int index) {
    return at(index);
  }

  @Override
  public int size() {
    return size;
  }

  /** As in {@code [1, 2, 4]}; of many values the first two, the last and how many. */
  @Override
  public String toString() {
    return size <= MOST_PRINTED
        ? super.toString()
        : "[%s, %s, … %s: %s values]".formatted(at(0), at(1), at(size - 1), size);
  }

  /** Numbers by a rule. */
  private sealed interface Rule extends Serializable permits Listed, Linear {

    long count();

    long at(int index);
  }

  /** Numbers as they were given. */
  private record Listed(long[] values) implements Rule {

    @Override
    public long count() {
      return values.length;
    }

    @Override
    public long at(int index) {
      return values[index];
    }
  }

  /** from, from + step, … from + steps·step. */
  private record Linear(long from, long steps, long step) implements Rule {

    @Override
    public long count() {
      return Math.min(steps, Integer.MAX_VALUE) + 1;
    }

    @Override
    public long at(int index) {
      return from + index * step;
    }
  }
}
