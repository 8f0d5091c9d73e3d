package dev.roofline.models.llamabench;

import dev.roofline.check.Quote;
import dev.roofline.models.ModelFileException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one row by the names that the JSON has; values are what JSON has, or its text, so
 * that {@code 512}, {@code 512.0} and {@code "512"} are the same number. Null counts as absent.
 */
final class Fields {

  /** The most fields of a row of a table. */
  static final int MOST = 256;

  /** The most samples of a row. */
  static final int MOST_SAMPLES = 10_000;

  private static final Pattern NUMBER =
      Pattern.compile("[-+]?\\d{1,30}(\\.\\d{0,30})?([eE][-+]?\\d{1,3})?");

  private final String file;
  private final int row;
  private final Map<String, ? extends @Nullable Object> values;
  private final Map<String, String> columns;

  /**
   * @param columns what messages call a field, where it is not its name
   */
  Fields(
      String file,
      int row,
      Map<String, ? extends @Nullable Object> values,
      Map<String, String> columns) {
    this.file = file;
    this.row = row;
    this.values = values;
    this.columns = columns;
  }

  Fields(String file, int row, Map<String, ? extends @Nullable Object> values) {
    this(file, row, values, Map.of());
  }

  /** The cells of a row of a table. */
  static Fields of(String file, int row, List<String> names, List<String> cells) {
    Map<String, String> values = new LinkedHashMap<>();
    Fields fields = new Fields(file, row, values);
    if (names.size() > MOST) {
      throw fields.refusal("must be in a table of at most " + MOST + " columns");
    }
    if (cells.size() != names.size()) {
      throw fields.refusal(
          "cells (" + cells.size() + ") must be as many as columns (" + names.size() + ")");
    }
    for (int i = 0; i < cells.size(); i++) {
      if (values.put(names.get(i), cells.get(i)) != null) {
        throw fields.refusal("column " + Quote.of(names.get(i)) + " must be there only once");
      }
    }
    return fields;
  }

  int row() {
    return row;
  }

  boolean has(String key) {
    return values.get(key) != null;
  }

  /** A text, unless it is absent or blank. */
  Optional<String> text(String key) {
    if (values.get(key) instanceof Map || values.get(key) instanceof List) {
      throw refusal(key, "must be a text");
    }
    return has(key) ? Optional.of(plain(key)).filter(text -> !text.isEmpty()) : Optional.empty();
  }

  /** Whether a field is true; {@code 1} is how tables print it. */
  boolean isTrue(String key) {
    return text(key).filter(text -> text.equals("true") || text.equals("1")).isPresent();
  }

  /** A whole number that must be there. */
  long required(String key, long least, long most) {
    return whole(key, values.get(key), least, most);
  }

  /** A whole number, if it is there. */
  OptionalLong whole(String key, long least, long most) {
    return has(key) ? OptionalLong.of(required(key, least, most)) : OptionalLong.empty();
  }

  /** A finite number above zero, if it is there. */
  OptionalDouble positive(String key) {
    return finite(key, Double.MIN_VALUE, "must be a finite number > 0");
  }

  /** A finite number of at least zero, if it is there. */
  OptionalDouble nonNegative(String key) {
    return finite(key, 0, "must be a finite number >= 0");
  }

  private OptionalDouble finite(String key, double least, String rule) {
    if (!has(key)) {
      return OptionalDouble.empty();
    }
    String text = plain(key);
    double value = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : -1;
    if (value >= least && value <= Double.MAX_VALUE) {
      return OptionalDouble.of(value);
    }
    throw refusal(key, rule);
  }

  /** A list of whole numbers that must be there. */
  List<Long> wholes(String key, long least, long most) {
    if (values.get(key) instanceof List<?> list && !list.isEmpty() && list.size() <= MOST_SAMPLES) {
      return list.stream().map(item -> whole(key, item, least, most)).toList();
    }
    throw refusal(key, "must be a list of 1 to " + MOST_SAMPLES + " whole numbers");
  }

  private long whole(String key, @Nullable Object value, long least, long most) {
    String text = String.valueOf(value).strip();
    if (NUMBER.matcher(text).matches()) {
      BigDecimal number = new BigDecimal(text);
      boolean inRange =
          number.compareTo(BigDecimal.valueOf(least)) >= 0
              && number.compareTo(BigDecimal.valueOf(most)) <= 0;
      if (inRange && number.stripTrailingZeros().scale() <= 0) {
        return number.longValueExact();
      }
    }
    throw refusal(
        name(key)
            + " ("
            + describe(value)
            + ") must be a whole number from "
            + least
            + " to "
            + most);
  }

  /** The exception that refuses a field's value. */
  ModelFileException refusal(String key, String rule) {
    return refusal(name(key) + " (" + describe(values.get(key)) + ") " + rule);
  }

  /** The exception that refuses the row. */
  ModelFileException refusal(String problem) {
    return new ModelFileException(file, "row " + row + ": " + problem);
  }

  private String plain(String key) {
    return String.valueOf(values.get(key)).strip();
  }

  private String name(String key) {
    return columns.getOrDefault(key, key);
  }

  private static String describe(@Nullable Object value) {
    if (value == null) {
      return "absent";
    }
    if (value instanceof Map) {
      return "an object";
    }
    if (value instanceof List<?> list) {
      return list.isEmpty() ? "an empty list" : "a list of " + list.size();
    }
    return Quote.line(value.toString());
  }
}
