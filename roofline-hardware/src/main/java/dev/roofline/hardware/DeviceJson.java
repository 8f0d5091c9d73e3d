package dev.roofline.hardware;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roofline.check.Quote;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON text to trees within limits, and how one device's tree extends another's. The trees are
 * built from the parser's tokens: an {@code ObjectMapper} would take longer to load than all else
 * here.
 */
final class DeviceJson {

  /** The largest device file that is read. */
  static final int MAX_BYTES = 1 << 20;

  /** A device file needs seven levels. */
  private static final int MAX_DEPTH = 16;

  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private DeviceJson() {}

  /**
   * The tree of a file's bytes.
   *
   * @throws DeviceFileException if they are too many, or no single JSON value
   */
  static Place tree(String file, byte[] json) {
    if (json.length > MAX_BYTES) {
      throw new DeviceFileException(
          file + ": size (over " + MAX_BYTES + " bytes) must be at most 1 MiB");
    }
    try (JsonParser parser = FACTORY.createParser(json)) {
      JsonNode tree = tree(parser, parser.nextToken());
      if (parser.nextToken() != null) {
        throw refusal(file, parser.currentTokenLocation(), "nothing may follow the first value");
      }
      return Place.top(file, tree);
    } catch (StreamConstraintsException e) {
      throw new DeviceFileException(
          file + ": must nest at most " + MAX_DEPTH + " deep, with numbers of up to 1000 digits");
    } catch (JsonProcessingException e) {
      throw refusal(file, e.getLocation(), Quote.complaint(e.getOriginalMessage()));
    } catch (NumberFormatException e) {
      throw new DeviceFileException(file + ": numbers must have at most 9 digits of exponent");
    } catch (IOException e) {
      throw new DeviceFileException(file + ": must be text in a Unicode encoding");
    }
  }

  private static DeviceFileException refusal(
      String file, @Nullable JsonLocation at, String reason) {
    String where =
        at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr() + " ";
    return new DeviceFileException(file + ": " + where + "must be valid JSON: " + reason);
  }

  private static JsonNode tree(JsonParser parser, @Nullable JsonToken token) throws IOException {
    if (token == null) {
      return MissingNode.getInstance();
    }
    return switch (token) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> list(parser);
      case VALUE_STRING -> NODES.textNode(text(parser));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue());
      case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(parser.getBooleanValue());
      default -> NODES.nullNode();
    };
  }

  /** A text that UTF-8 can write again. */
  private static String text(JsonParser parser) throws IOException {
    String text = parser.getText();
    if (text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
      throw new JsonParseException(parser, "Half of a surrogate pair in a text");
    }
    return text;
  }

  private static JsonNode object(JsonParser parser) throws IOException {
    ObjectNode node = NODES.objectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      node.set(parser.currentName(), tree(parser, parser.nextToken()));
    }
    return node;
  }

  private static JsonNode list(JsonParser parser) throws IOException {
    ArrayNode node = NODES.arrayNode();
    for (JsonToken item = parser.nextToken();
        item != JsonToken.END_ARRAY;
        item = parser.nextToken()) {
      node.add(tree(parser, item));
    }
    return node;
  }

  /**
   * A tree laid over another: objects merge key by key, anything else replaces what it covers. An
   * object that states a {@code value} is one thing and replaces as a whole, so that a number never
   * keeps another number's source.
   */
  static JsonNode over(JsonNode base, JsonNode own) {
    if (!base.isObject() || !own.isObject() || base.has("value") || own.has("value")) {
      return own;
    }
    ObjectNode merged = base.deepCopy();
    for (Map.Entry<String, JsonNode> member : own.properties()) {
      JsonNode covered = merged.get(member.getKey());
      merged.set(
          member.getKey(), covered == null ? member.getValue() : over(covered, member.getValue()));
    }
    return merged;
  }
}
