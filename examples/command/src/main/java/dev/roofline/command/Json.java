package dev.roofline.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * JSON as the command writes it: in the order of its contract, indented, in ASCII. Trees are
 * written by hand, for an ObjectMapper takes longer to load than an analysis to run.
 */
final class Json {

  private static final double EXACT = 0x1p53;

  private Json() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  /** A number; a whole one without a fraction; null if it is NaN or infinite. */
  static JsonNode number(double value) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    if (!Double.isFinite(value)) {
      return nodes.nullNode();
    }
    return value == Math.rint(value) && Math.abs(value) <= EXACT
        ? nodes.numberNode((long) value)
        : nodes.numberNode(value);
  }

  /** What {@code write} makes of a value, or null if there is none. */
  static <T> JsonNode orNull(Optional<T> value, Function<T, JsonNode> write) {
    return value.map(write).orElseGet(JsonNodeFactory.instance::nullNode);
  }

  /** The text of a tree, ending in a line feed. */
  static String text(JsonNode node) {
    StringWriter text = new StringWriter();
    try (JsonGenerator to = generator(text)) {
      write(to, node);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.append('\n').toString();
  }

  private static JsonGenerator generator(StringWriter text) throws IOException {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    Separators separators =
        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
    return JsonFactory.builder()
        .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
        .build()
        .createGenerator(text)
        .setPrettyPrinter(
            new DefaultPrettyPrinter(separators)
                .withObjectIndenter(lines)
                .withArrayIndenter(lines));
  }

  private static void write(JsonGenerator to, JsonNode node) throws IOException {
    switch (node.getNodeType()) {
      case OBJECT -> {
        to.writeStartObject();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
          to.writeFieldName(field.getKey());
          write(to, field.getValue());
        }
        to.writeEndObject();
      }
      case ARRAY -> {
        to.writeStartArray();
        for (JsonNode element : node) {
          write(to, element);
        }
        to.writeEndArray();
      }
      case NUMBER -> writeNumber(to, node);
      case STRING -> to.writeString(node.textValue());
      case BOOLEAN -> to.writeBoolean(node.booleanValue());
      default -> to.writeNull();
    }
  }

  private static void writeNumber(JsonGenerator to, JsonNode node) throws IOException {
    if (node.isIntegralNumber()) {
      to.writeNumber(node.longValue());
    } else {
      to.writeNumber(node.doubleValue());
    }
  }
}
