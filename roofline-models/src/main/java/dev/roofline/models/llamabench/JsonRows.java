package dev.roofline.models.llamabench;

import dev.roofline.models.ModelFileException;
import dev.roofline.models.json.JsonReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Rows as JSON objects: in one array, or one after another. This class only finds where an object
 * ends; what lies between is for {@link JsonReader} to judge, which also sets the limits of one
 * row.
 */
final class JsonRows implements RowFormat {

  private static final int END = -1;

  private final String file;
  private final String text;
  private int at;
  private int row;

  JsonRows(String file, String text) {
    this.file = file;
    this.text = text;
  }

  /** Whether the text begins as JSON does. */
  static boolean recognizes(String text) {
    JsonRows rows = new JsonRows("", text);
    return rows.next() == '[' || rows.next() == '{';
  }

  @Override
  public void forEach(Consumer<Fields> each) {
    if (next() == '{') {
      while (next() != END) {
        each.accept(object());
      }
    } else {
      at++;
      array(each);
      if (next() != END) {
        throw refusal("must end after ]");
      }
    }
  }

  private void array(Consumer<Fields> each) {
    if (next() != ']') {
      each.accept(object());
    }
    while (next() == ',') {
      at++;
      each.accept(object());
    }
    if (next() != ']') {
      throw refusal("must have , or ] after row " + row + ", as in a run that came to its end");
    }
    at++;
  }

  private Fields object() {
    row++;
    if (next() != '{') {
      throw refusal("must have an object as row " + row);
    }
    int start = at;
    at = end();
    byte[] json = text.substring(start, at).getBytes(StandardCharsets.UTF_8);
    return new Fields(file, row, JsonReader.read(file + ": row " + row, json));
  }

  /** The position after the object that begins here; the end of the text if it is cut short. */
  private int end() {
    int depth = 0;
    for (int i = at; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '"' -> i = endOfString(i);
        case '{' -> depth++;
        case '}' -> depth--;
        default -> {}
      }
      if (depth == 0) {
        return i + 1;
      }
    }
    return text.length();
  }

  /** The position of the quotation mark that ends a string; the end of the text if none does. */
  private int endOfString(int start) {
    int i = start + 1;
    while (i < text.length() && text.charAt(i) != '"') {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return i;
  }

  /** The next character that is not white space, which stays to be read. */
  private int next() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < text.length() ? text.charAt(at) : END;
  }

  private ModelFileException refusal(String rule) {
    long line = text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    return new ModelFileException(file, rule + " (line " + line + ")");
  }
}
