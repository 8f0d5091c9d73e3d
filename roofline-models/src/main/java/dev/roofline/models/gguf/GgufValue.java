package dev.roofline.models.gguf;

import dev.roofline.check.Check;
import dev.roofline.check.Quote;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** A metadata value. */
public sealed interface GgufValue extends Serializable {

  /**
   * A text of up to 65,536 bytes.
   *
   * @param text what it says
   */
  record Text(String text) implements GgufValue {

    /** Refuses null. */
    public Text {
      Objects.requireNonNull(text, "text");
    }

    @Override
    public String toString() {
      return Quote.of(text);
    }
  }

  /**
   * A whole number of any width, up to 2⁶³ − 1.
   *
   * @param value the number
   */
  record Whole(long value) implements GgufValue {

    @Override
    public String toString() {
      return Long.toString(value);
    }
  }

  /**
   * A 32- or 64-bit float, or an unsigned number above 2⁶³ − 1, rounded.
   *
   * @param value the number
   */
  record Decimal(double value) implements GgufValue {

    @Override
    public String toString() {
      return Double.toString(value);
    }
  }

  /**
   * True or false.
   *
   * @param value whether it is true
   */
  record Flag(boolean value) implements GgufValue {

    @Override
    public String toString() {
      return Boolean.toString(value);
    }
  }

  /**
   * Up to 65,536 numbers or flags.
   *
   * @param elements in the order of the file
   */
  record Array(List<GgufValue> elements) implements GgufValue {

    private static final int SHOWN = 8;

    /** Copies the list. */
    public Array {
      elements = Check.list("elements", elements);
    }

    @Override
    public String toString() {
      String more = elements.size() > SHOWN ? ", … " + elements.size() + " in all]" : "]";
      return elements.stream()
          .limit(SHOWN)
          .map(GgufValue::toString)
          .collect(Collectors.joining(", ", "[", more));
    }
  }

  /**
   * A value too long to keep, or an array of texts: what it was and how long.
   *
   * @param elementType the type of the elements, as in {@code STRING}; {@code BYTE} for a text
   * @param count how many there are
   */
  record Omitted(String elementType, long count) implements GgufValue {

    /** Refuses null. */
    public Omitted {
      Objects.requireNonNull(elementType, "elementType");
    }

    @Override
    public String toString() {
      return "(" + count + " × " + elementType + ")";
    }
  }
}
