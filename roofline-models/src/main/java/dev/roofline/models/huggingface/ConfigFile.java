package dev.roofline.models.huggingface;

import dev.roofline.algebra.Dimension;
import dev.roofline.models.ModelFileException;
import dev.roofline.models.json.JsonReader;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a {@code config.json}, read strictly: a value of another type or out of range is
 * refused with a message that names the file, the key, the value and what is allowed. A key whose
 * value is null counts as absent, except to {@link #mentions}.
 */
public final class ConfigFile {

  /** The largest size of anything, in elements. */
  public static final long MOST = Integer.MAX_VALUE;

  private final String file;
  private final String id;
  private final String path;
  private final Map<String, @Nullable Object> keys;

  private ConfigFile(
      String file, String id, String path, Map<String, ? extends @Nullable Object> keys) {
    this.file = file;
    this.id = id;
    this.path = path;
    this.keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
  }

  /**
   * A configuration of given keys: strings, booleans, numbers, lists, maps and nulls by key.
   *
   * @param file what messages call it
   * @param id the identifier of the model
   */
  public static ConfigFile of(
      String file, String id, Map<String, ? extends @Nullable Object> keys) {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(keys, "keys");
    return new ConfigFile(file, id, "", keys);
  }

  /**
   * Reads a JSON text.
   *
   * @param file what messages call it
   * @param id the identifier of the model
   * @throws ModelFileException unless it is one JSON object
   */
  public static ConfigFile parse(String file, String id, String json) {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(json, "json");
    return of(file, id, JsonReader.read(file, json.getBytes(StandardCharsets.UTF_8)));
  }

  /** The same with values for keys that the file does not mention. */
  public ConfigFile withDefaults(Map<String, ?> defaults) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>(defaults);
    all.putAll(keys);
    return new ConfigFile(file, id, path, all);
  }

  /** The identifier that the model will have. */
  public String id() {
    return id;
  }

  /**
   * The value of {@code model_type}.
   *
   * @throws ModelFileException if it is absent or no text
   */
  public String modelType() {
    return text("model_type");
  }

  /** Whether the key is there, be its value null. */
  public boolean mentions(String key) {
    return keys.containsKey(key);
  }

  /** Whether the key has a value. */
  public boolean has(String key) {
    return keys.get(key) != null;
  }

  /** The value of a key as it was read; null if absent. */
  @Nullable Object value(String key) {
    return keys.get(key);
  }

  /**
   * A whole number that must be given.
   *
   * @throws ModelFileException unless it is one from {@code least} to {@code most}
   */
  public long integer(String key, long least, long most) {
    Long value = Values.integer(keys.get(key));
    if (value != null && value >= least && value <= most) {
      return value;
    }
    throw refusal(key, "must be a whole number from " + least + " to " + most);
  }

  /**
   * A size that must be given, from 1.
   *
   * @param symbol what formulas call it
   * @throws ModelFileException unless it is one from 1 to {@link #MOST}
   */
  public Dimension dimension(String key, String symbol) {
    return Dimension.of(symbol, integer(key, 1, MOST));
  }

  /**
   * A size from 1, or {@code otherwise} if absent.
   *
   * @throws ModelFileException if it is there and not one from 1 to {@link #MOST}
   */
  public Dimension dimension(String key, String symbol, long otherwise) {
    return has(key) ? dimension(key, symbol) : Dimension.of(symbol, otherwise);
  }

  /**
   * A number of layers that must be given.
   *
   * @throws ModelFileException unless it is one from {@code least} to 10,000
   */
  public int layers(String key, int least) {
    return (int) integer(key, least, 10_000);
  }

  /**
   * True or false, or {@code otherwise} if absent.
   *
   * @throws ModelFileException if it is there and neither
   */
  public boolean flag(String key, boolean otherwise) {
    if (!has(key)) {
      return otherwise;
    }
    if (keys.get(key) instanceof Boolean value) {
      return value;
    }
    throw refusal(key, "must be true or false");
  }

  /**
   * A fraction above 0, up to 1, or {@code otherwise} if absent.
   *
   * @throws ModelFileException if it is there and no such number
   */
  public double fraction(String key, double otherwise) {
    Object value = has(key) ? keys.get(key) : Double.valueOf(otherwise);
    if (value instanceof Number number && number.doubleValue() > 0 && number.doubleValue() <= 1) {
      return number.doubleValue();
    }
    throw refusal(key, "must be a number above 0, up to 1");
  }

  /**
   * A text that must be given.
   *
   * @throws ModelFileException if it is absent, blank or no text
   */
  public String text(String key) {
    if (keys.get(key) instanceof String value && !value.isBlank()) {
      return value;
    }
    throw refusal(key, "must be a text");
  }

  /**
   * One of the texts allowed, or {@code otherwise} if absent.
   *
   * @throws ModelFileException if it is none of them
   */
  public String text(String key, String otherwise, Collection<String> allowed) {
    String value = has(key) ? text(key) : otherwise;
    if (!allowed.contains(value)) {
      throw refusal(key, "must be one of " + String.join(", ", allowed));
    }
    return value;
  }

  /** Whether the key's value is this text. */
  public boolean isText(String key, String text) {
    return text.equals(keys.get(key));
  }

  /**
   * A list of texts, empty if absent.
   *
   * @throws ModelFileException if it is something else
   */
  public List<String> texts(String key) {
    return list(key, "texts", value -> value instanceof String text ? text : null);
  }

  /**
   * A list of whole numbers, empty if absent.
   *
   * @throws ModelFileException if it is something else
   */
  public List<Long> integers(String key) {
    return list(key, "whole numbers", Values::integer);
  }

  private <T> List<T> list(String key, String what, Function<Object, @Nullable T> read) {
    return Values.list(has(key) ? keys.get(key) : List.of(), read)
        .orElseThrow(() -> refusal(key, "must be a list of " + what));
  }

  /**
   * The keys of an object inside this one; messages name it before its keys.
   *
   * @throws ModelFileException if it is absent or no object
   */
  public ConfigFile nested(String key) {
    if (!(keys.get(key) instanceof Map<?, ?> map)) {
      throw refusal(key, "must be an object");
    }
    Map<String, @Nullable Object> inner = new LinkedHashMap<>();
    map.forEach((name, value) -> inner.put(String.valueOf(name), value));
    return new ConfigFile(file, id, path + key + ".", inner);
  }

  /**
   * The exception that refuses a key's value.
   *
   * @param rule what is allowed, as in {@code must be true}
   */
  public ModelFileException refusal(String key, String rule) {
    String value = Values.describe(keys.get(key));
    return new ModelFileException(file, path + key + " (" + value + ") " + rule);
  }

  /**
   * Refuses one size that does not divide another, naming both keys and sizes.
   *
   * @throws ModelFileException if {@code part} does not divide {@code whole}
   */
  public void checkDivides(String partKey, long part, String wholeKey, long whole) {
    if (whole % part != 0) {
      String rule = " (" + part + ") must divide " + path + wholeKey + " (" + whole + ")";
      throw new ModelFileException(file, path + partKey + rule);
    }
  }

  @Override
  public String toString() {
    return file;
  }
}
