package dev.roofline.chart;

import dev.roofline.check.Check;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands above a chart, and what stands for it where it cannot be seen.
 *
 * @param title its title
 * @param subtitle a line below it; may be empty
 * @param description for screen readers; empty for what the chart says of itself
 */
record Heading(String title, String subtitle, String description) {

  private static final int LINES = 3;

  Heading {
    title = XmlText.oneLine(Check.notBlank("title", title));
    subtitle = XmlText.oneLine(subtitle);
    description = XmlText.oneLine(description);
  }

  static Heading titled(String title) {
    return new Heading(title, "", "");
  }

  Heading withSubtitle(String text) {
    return new Heading(title, text, description);
  }

  Heading withDescription(String text) {
    return new Heading(title, subtitle, text);
  }

  /** At the top of a page. */
  Block block(double width) {
    List<Element> elements = new ArrayList<>();
    double top = add(elements, title, TextStyle.TITLE, Page.MARGIN - 4, width);
    double bottom = add(elements, subtitle, TextStyle.SUBTITLE, top + 2, width);
    return new Block(elements, bottom + 10);
  }

  private static double add(
      List<Element> elements, String text, TextStyle style, double top, double width) {
    double y = top;
    for (String line : TextWidth.wrapped(text, style, width - 2 * Page.MARGIN, LINES)) {
      PlacedText placed = PlacedText.at(style, Page.MARGIN, y + style.ascent(), Anchor.START);
      elements.add(placed.element(line, line.endsWith("…") ? text : line));
      y += style.size() * 1.3;
    }
    return y;
  }
}
