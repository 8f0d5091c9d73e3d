package dev.roofline.chart;

import java.util.List;

/**
 * The names left of the rows of a table or of bars: as wide as the widest of them, up to a limit.
 *
 * @param width the room for a name, in pixels
 */
record RowNames(double width) {

  private static final TextStyle STYLE = TextStyle.LABEL;
  private static final double MOST = 240;
  private static final double SPACE = 8;

  static RowNames of(List<String> names) {
    return new RowNames(Math.min(MOST, names.stream().mapToDouble(STYLE::width).max().orElse(0)));
  }

  /** Where what they name may begin. */
  double end() {
    return Page.MARGIN + width + SPACE;
  }

  /** A name beside the middle of its row. */
  Element element(String name, double middle) {
    return PlacedText.at(STYLE, Page.MARGIN + width, middle + 4, Anchor.END)
        .element(TextWidth.elided(name, STYLE, width), name);
  }
}
