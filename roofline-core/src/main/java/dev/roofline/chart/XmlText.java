package dev.roofline.chart;

/** Makes any string safe to stand in an XML 1.0 document. */
final class XmlText {

  private static final char REPLACEMENT = '\uFFFD';

  private XmlText() {}

  /**
   * One line of text that XML allows: white space, line separators included, becomes a space;
   * control characters, unpaired surrogates and noncharacters become U+FFFD.
   */
  static String oneLine(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().forEach(point -> clean.appendCodePoint(allowed(point)));
    return clean.toString();
  }

  private static int allowed(int point) {
    int kind = Character.getType(point);
    if (Character.isWhitespace(point)
        || kind == Character.LINE_SEPARATOR
        || kind == Character.PARAGRAPH_SEPARATOR
        || point == 0x85) {
      return ' ';
    }
    boolean forbidden =
        kind == Character.CONTROL || kind == Character.SURROGATE || (point & 0xFFFE) == 0xFFFE;
    return forbidden ? REPLACEMENT : point;
  }

  /** The text on one line with markup escaped, for content and attributes alike. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (char c : oneLine(text).toCharArray()) {
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
