package dev.roofline.algebra;

import java.util.Map;
import java.util.StringJoiner;
import java.util.function.BiFunction;

/** Sums as text. */
final class SumText {

  private SumText() {}

  /** The terms in their order, joined by plus signs; {@code 0} if there are none. */
  static <K, V> String of(Map<K, V> terms, BiFunction<V, K, String> term) {
    StringJoiner sum = new StringJoiner(" + ").setEmptyValue("0");
    terms.forEach((key, coefficient) -> sum.add(term.apply(coefficient, key)));
    return sum.toString();
  }
}
