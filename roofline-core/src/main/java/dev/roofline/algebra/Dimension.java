package dev.roofline.algebra;

import dev.roofline.check.Check;
import java.io.Serializable;
import java.util.Comparator;

/**
 * A named size of an architecture, as in H = 4096. Formulas are written with dimensions, so that a
 * cost can be printed in symbols and evaluated to a number from one piece of code.
 *
 * @param symbol the letter or word that formulas print
 * @param value the size
 */
public record Dimension(String symbol, long value) implements Comparable<Dimension>, Serializable {

  private static final Comparator<Dimension> ORDER =
      Comparator.comparing(Dimension::symbol).thenComparingLong(Dimension::value);

  /**
   * @throws IllegalArgumentException if the symbol is blank or the value below 1
   */
  public Dimension {
    Check.notBlank("symbol", symbol);
    Check.inRange(symbol, value, 1, Long.MAX_VALUE);
  }

  /**
   * The dimension {@code symbol} of size {@code value}.
   *
   * @throws IllegalArgumentException if the symbol is blank or the value below 1
   */
  public static Dimension of(String symbol, long value) {
    return new Dimension(symbol, value);
  }

  @Override
  public int compareTo(Dimension that) {
    return ORDER.compare(this, that);
  }

  @Override
  public String toString() {
    return symbol + "=" + value;
  }
}
