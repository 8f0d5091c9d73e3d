package dev.roofline.text;

/** Texts as cells of CSV and strings of JSON. */
public final class Quoted {

  private static final String HEX = "0123456789abcdef";

  private Quoted() {}

  /**
   * Appends a cell of CSV as RFC 4180 has it: in quotes, inner ones doubled, if it holds a comma, a
   * quote or the end of a line; as it is otherwise.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
   */
  public static void csv(String cell, StringBuilder to) {
    if (cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')) {
      to.append(cell);
    } else {
      to.append('"').append(cell.replace("\"", "\"\"")).append('"');
    }
  }

  /**
   * Appends a string of JSON as RFC 8259 has it, in ASCII: control characters and all above {@code
   * ~} as {@code \}{@code u} and four digits, so that no encoding can change it.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc8259#section-7">RFC 8259, 7</a>
   */
  public static void json(String text, StringBuilder to) {
    to.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        to.append('\\').append(c);
      } else if (c >= ' ' && c <= '~') {
        to.append(c);
      } else {
        to.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
          to.append(HEX.charAt(c >> shift & 15));
        }
      }
    }
    to.append('"');
  }
}
