package dev.roofline.chart;

/** The kinds of text on a chart: a class in the style sheet, its size in pixels and its weight. */
enum TextStyle {
  TITLE("title", 18, true),
  SUBTITLE("subtitle", 13, false),
  AXIS("axis", 13, false),
  TICK("tick", 12, false),
  LABEL("label", 12, false),
  KEY("key", 11, true),
  NOTE("note", 12, false),
  LEGEND("legend", 12.5, false);

  private final String style;
  private final double size;
  private final boolean bold;

  TextStyle(String style, double size, boolean bold) {
    this.style = style;
    this.size = size;
    this.bold = bold;
  }

  /** The class in the style sheet. */
  String style() {
    return style;
  }

  /** The size in pixels. */
  double size() {
    return size;
  }

  boolean bold() {
    return bold;
  }

  /** How wide a text is, in pixels. */
  double width(String text) {
    return TextWidth.of(text) * size * (bold ? TextWidth.BOLD : 1);
  }

  /** From the top of a line's box to its base line. */
  double ascent() {
    return 0.8 * size;
  }
}
