package dev.roofline.models.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.roofline.models.ModelFileException;
import dev.roofline.models.file.OpenFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON object as a map: objects become maps, arrays lists, whole numbers {@code Integer},
 * {@code Long} or {@code BigInteger}, other numbers {@code Double}, null null. {@code NaN} and
 * {@code Infinity}, which Python writes, are read; duplicate keys and anything after the object are
 * refused.
 */
public final class JsonReader {

  /** The most bytes of a file. */
  public static final int MOST_BYTES = 4 << 20;

  /** The deepest nesting of objects and arrays. */
  public static final int MOST_DEPTH = 64;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MOST_DEPTH)
                  .maxStringLength(MOST_BYTES)
                  .build())
          .build();

  private final JsonParser parser;

  private JsonReader(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * Reads a file.
   *
   * @throws ModelFileException if it cannot be read, is too large or is not one JSON object
   */
  public static Map<String, @Nullable Object> read(Path file) {
    return read(file.toString(), OpenFile.bytes(file, MOST_BYTES + 1));
  }

  /**
   * Reads bytes in UTF-8, UTF-16 or UTF-32.
   *
   * @param name what messages call the source
   * @throws ModelFileException if they are too many or not one JSON object
   */
  public static Map<String, @Nullable Object> read(String name, byte[] json) {
    if (json.length > MOST_BYTES) {
      throw new ModelFileException(name, "must be at most " + MOST_BYTES + " bytes");
    }
    try (JsonParser parser = JSON.createParser(json)) {
      return new JsonReader(parser).document(name);
    } catch (StreamConstraintsException exceeded) {
      String limits = "must nest at most " + MOST_DEPTH + " deep, with numbers up to 1000 digits";
      throw new ModelFileException(name, limits, exceeded);
    } catch (JsonProcessingException broken) {
      throw new ModelFileException(name, JsonProblem.of(broken), broken);
    } catch (IOException broken) {
      throw new ModelFileException(name, "must be text in a Unicode encoding", broken);
    }
  }

  private Map<String, @Nullable Object> document(String name) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new ModelFileException(name, "must be a JSON object");
    }
    Map<String, @Nullable Object> object = object();
    if (parser.nextToken() != null) {
      throw new ModelFileException(name, "must end after the JSON object" + at(parser));
    }
    return object;
  }

  private Map<String, @Nullable Object> object() throws IOException {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      parser.nextToken();
      object.put(key, value());
    }
    return object;
  }

  private List<@Nullable Object> array() throws IOException {
    List<@Nullable Object> array = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value());
    }
    return array;
  }

  private @Nullable Object value() throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object();
      case START_ARRAY -> array();
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT -> parser.getNumberValue();
      case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> null;
    };
  }

  private static String at(JsonParser parser) {
    return " (line " + parser.currentLocation().getLineNr() + ")";
  }
}
