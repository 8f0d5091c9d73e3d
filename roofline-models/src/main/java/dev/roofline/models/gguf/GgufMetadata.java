package dev.roofline.models.gguf;

import dev.roofline.check.Quote;
import dev.roofline.models.ModelFileException;
import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The metadata of a file by key, as in {@code llama.block_count}. Reading a key that is absent or
 * of another kind is a refusal of the file; {@link #has} asks first.
 *
 * @param file what messages call the file
 * @param entries the values by key, in the order of the file
 */
public record GgufMetadata(String file, Map<String, GgufValue> entries) implements Serializable {

  /** Copies the map. */
  public GgufMetadata {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(entries, "entries");
    entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }

  /** Whether there is such a key. */
  public boolean has(String key) {
    return entries.containsKey(key);
  }

  /**
   * The value of a key.
   *
   * @throws ModelFileException if it is absent
   */
  public GgufValue value(String key) {
    GgufValue value = entries.get(key);
    if (value == null) {
      throw new ModelFileException(file, "metadata " + Quote.of(key) + " must be present");
    }
    return value;
  }

  /**
   * A text.
   *
   * @throws ModelFileException if it is absent or no text of at most 65,536 bytes
   */
  public String text(String key) {
    if (value(key) instanceof GgufValue.Text text) {
      return text.text();
    }
    throw refusal(key, "must be a text");
  }

  /**
   * A whole number.
   *
   * @throws ModelFileException if it is absent or no whole number below 2⁶³
   */
  public long number(String key) {
    return number(key, value(key));
  }

  /**
   * A number, whole or not.
   *
   * @throws ModelFileException if it is absent or no number
   */
  public double decimal(String key) {
    return decimal(key, value(key));
  }

  /**
   * True or false.
   *
   * @throws ModelFileException if it is absent or neither
   */
  public boolean flag(String key) {
    return flag(key, value(key));
  }

  /**
   * Whole numbers: those of an array, or the only one, as layers share one count or have one each.
   *
   * @throws ModelFileException if they are absent, too many to be kept or no whole numbers
   */
  public List<Long> numbers(String key) {
    return elements(key).stream().map(element -> number(key, element)).toList();
  }

  /**
   * Numbers: those of an array, or the only one.
   *
   * @throws ModelFileException if they are absent, too many to be kept or no numbers
   */
  public List<Double> decimals(String key) {
    return elements(key).stream().map(element -> decimal(key, element)).toList();
  }

  /**
   * Flags: those of an array, or the only one.
   *
   * @throws ModelFileException if they are absent, too many to be kept or no flags
   */
  public List<Boolean> flags(String key) {
    return elements(key).stream().map(element -> flag(key, element)).toList();
  }

  private List<GgufValue> elements(String key) {
    GgufValue value = value(key);
    return value instanceof GgufValue.Array array ? array.elements() : List.of(value);
  }

  private long number(String key, GgufValue value) {
    if (value instanceof GgufValue.Whole whole) {
      return whole.value();
    }
    throw refusal(key, "must be a whole number");
  }

  private double decimal(String key, GgufValue value) {
    if (value instanceof GgufValue.Decimal decimal) {
      return decimal.value();
    }
    if (value instanceof GgufValue.Whole whole) {
      return whole.value();
    }
    throw refusal(key, "must be a number");
  }

  private boolean flag(String key, GgufValue value) {
    if (value instanceof GgufValue.Flag flag) {
      return flag.value();
    }
    throw refusal(key, "must be true or false");
  }

  private ModelFileException refusal(String key, String rule) {
    return new ModelFileException(
        file, "metadata " + Quote.of(key) + " (" + value(key) + ") " + rule);
  }

  /** Every key with its value, long ones cut. */
  @Override
  public String toString() {
    return entries.entrySet().stream()
        .map(entry -> Quote.line(entry.getKey()) + "=" + entry.getValue())
        .collect(Collectors.joining(", ", "{", "}"));
  }
}
