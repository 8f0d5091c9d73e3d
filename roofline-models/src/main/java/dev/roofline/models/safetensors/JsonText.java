package dev.roofline.models.safetensors;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.roofline.check.Quote;
import dev.roofline.models.ModelFileException;
import dev.roofline.models.json.JsonProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object of a file, token by token. Nothing is kept but what the reader of it keeps: names
 * are not pooled, and texts that are skipped are not stored.
 */
final class JsonText {

  private static final int TEXT_LENGTH = 1 << 12;
  private static final int DEPTH = 16;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNameLength(TEXT_LENGTH)
                  .maxStringLength(TEXT_LENGTH)
                  .maxNestingDepth(DEPTH)
                  .build())
          .build();

  private final String file;
  private final JsonParser parser;
  private String place = "";

  private JsonText(String file, JsonParser parser) {
    this.file = file;
    this.parser = parser;
  }

  /** Reads an object member by member. */
  interface Member {
    void read(String name) throws IOException;
  }

  /** Reads a document. */
  interface Document {
    void read(JsonText json) throws IOException;
  }

  /** Reads the one object of a text in UTF-8, and refuses anything else. */
  static void read(String file, InputStream utf8, Document document) throws IOException {
    InputStreamReader reader = new InputStreamReader(utf8, StandardCharsets.UTF_8.newDecoder());
    try (JsonParser parser = JSON.createParser(reader)) {
      JsonText json = new JsonText(file, parser);
      parser.nextToken();
      document.read(json);
      if (parser.nextToken() != null) {
        throw new ModelFileException(file, "header must end after its object");
      }
    } catch (StreamConstraintsException e) {
      String most = DEPTH + " deep, with names and texts of at most " + TEXT_LENGTH + " characters";
      throw new ModelFileException(file, "header must be nested at most " + most, e);
    } catch (JsonProcessingException e) {
      throw new ModelFileException(file, "header " + JsonProblem.of(e), e);
    } catch (CharacterCodingException e) {
      throw new ModelFileException(file, "header must be UTF-8", e);
    }
  }

  /** Says where what follows stands. */
  void at(String where) {
    place = where;
  }

  /** The object at which the text stands. */
  void object(String what, Member member) throws IOException {
    require(what, JsonToken.START_OBJECT, "an object");
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      member.read(name);
    }
  }

  /** The text at which the text stands. */
  String text(String what) throws IOException {
    require(what, JsonToken.VALUE_STRING, "a text");
    return parser.getText();
  }

  /** The whole number at which the text stands, at least 0. */
  long number(String what) throws IOException {
    require(what, JsonToken.VALUE_NUMBER_INT, "a whole number");
    if (parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
      throw refusal(what, Quote.line(parser.getText()), "must be below 2^63");
    }
    long number = parser.getLongValue();
    if (number < 0) {
      throw refusal(what, number, "must be at least 0");
    }
    return number;
  }

  /** Whether the text stands at a whole number. */
  boolean isWholeNumber() {
    return parser.currentToken() == JsonToken.VALUE_NUMBER_INT;
  }

  /** The array of whole numbers at which the text stands. */
  List<Long> numbers(String what, int most) throws IOException {
    require(what, JsonToken.START_ARRAY, "an array");
    List<Long> numbers = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (numbers.size() == most) {
        throw refusal(what, "over " + most + " numbers", "must have at most " + most);
      }
      numbers.add(number(what));
    }
    return numbers;
  }

  /** Passes over the value at which the text stands. */
  void skip() throws IOException {
    parser.skipChildren();
  }

  private void require(String what, JsonToken token, String wanted) throws IOException {
    if (parser.currentToken() != token) {
      throw refusal(what, shown(parser.currentToken()), "must be " + wanted);
    }
  }

  private String shown(@Nullable JsonToken token) throws IOException {
    if (token == null) {
      return "end of header";
    }
    return token.isScalarValue() ? Quote.line(parser.getText()) : String.valueOf(token.asString());
  }

  /** That what was read here must be something else. */
  ModelFileException refusal(String what, Object value, String rule) {
    String where = place.isEmpty() ? what : place + " " + what;
    return new ModelFileException(file, where + " (" + value + ") " + rule);
  }
}
