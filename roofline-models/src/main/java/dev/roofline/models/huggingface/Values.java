package dev.roofline.models.huggingface;

import dev.roofline.check.Quote;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values of JSON keys as messages show them and as whole numbers. */
final class Values {

  private Values() {}

  /** The value of a whole number that fits {@code long}; null for anything else. */
  static @Nullable Long integer(@Nullable Object value) {
    if (value instanceof Long || value instanceof Integer || value instanceof Short) {
      return ((Number) value).longValue();
    }
    return value instanceof BigInteger big && big.bitLength() < Long.SIZE ? big.longValue() : null;
  }

  /** The elements of a list, if it is one and each can be read. */
  static <T> Optional<List<T>> list(@Nullable Object value, Function<Object, @Nullable T> read) {
    if (!(value instanceof List<?> list)) {
      return Optional.empty();
    }
    List<T> elements = new ArrayList<>();
    for (Object element : list) {
      T known = element == null ? null : read.apply(element);
      if (known == null) {
        return Optional.empty();
      }
      elements.add(known);
    }
    return Optional.of(elements);
  }

  /** One short line. */
  static String describe(@Nullable Object value) {
    if (value == null) {
      return "absent";
    }
    if (value instanceof Map) {
      return "an object";
    }
    if (value instanceof List<?> list) {
      return list.isEmpty() ? "an empty list" : "a list of " + list.size();
    }
    return value instanceof String text ? Quote.of(text) : Quote.line(value.toString());
  }
}
