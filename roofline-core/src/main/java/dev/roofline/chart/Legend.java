package dev.roofline.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Explains signs below a chart: first those of kinds of things, then a list of numbered points. */
final class Legend {

  private static final double ROW = 20;
  private static final double GAP = 7;
  private static final double BETWEEN = 22;
  private static final double NUMBER = 20;
  private static final int MOST_COLUMNS = 4;

  private Legend() {}

  /**
   * A line of the legend.
   *
   * @param width how wide its sign is
   * @param sign draws the sign about a place
   * @param text what it means
   * @param full what it means, if that has been shortened already
   */
  record Entry(double width, Function<XY, List<Element>> sign, String text, String full) {

    /** With a sign as wide as a piece of line. */
    static Entry wide(Function<XY, List<Element>> sign, String text) {
      return wide(sign, text, text);
    }

    /** With a sign as wide as a piece of line, and a shortened text. */
    static Entry wide(Function<XY, List<Element>> sign, String text, String full) {
      return new Entry(28, sign, text, full);
    }

    /** With a sign as wide as a marker. */
    static Entry narrow(Function<XY, List<Element>> sign, String text) {
      return new Entry(14, sign, text, text);
    }

    double whole() {
      return width + GAP + TextStyle.LEGEND.width(text);
    }

    private void draw(List<Element> elements, double x, double y, double most) {
      elements.addAll(sign.apply(XY.of(x + width / 2, y)));
      String shown = TextWidth.elided(text, TextStyle.LEGEND, most - width - GAP);
      elements.add(
          PlacedText.at(TextStyle.LEGEND, x + width + GAP, y + 4.5, Anchor.START)
              .element(shown, full));
    }
  }

  /** A piece of line as a sign. */
  static Segment line(XY at) {
    return new Segment(at.x() - 13, at.y(), at.x() + 13, at.y());
  }

  /** Sections that each begin a row, with entries beside each other as far as they fit. */
  static Block below(double top, List<List<Entry>> sections) {
    return below(Page.MARGIN, top, sections);
  }

  /** Sections that begin at a place from the left. */
  static Block below(double left, double top, List<List<Entry>> sections) {
    List<Element> elements = new ArrayList<>();
    double end = Page.WIDTH - Page.MARGIN;
    double y = top - ROW / 2;
    for (List<Entry> section : sections) {
      double x = end;
      for (Entry entry : section) {
        if (x + entry.whole() > end) {
          x = left;
          y += ROW;
        }
        entry.draw(elements, x, y, end - x);
        x += entry.whole() + BETWEEN;
      }
    }
    return new Block(elements, y + ROW / 2);
  }

  /** Entries numbered from one, in columns that are read downwards. */
  static Block numbered(double top, List<Entry> entries) {
    double whole = Page.WIDTH - 2 * Page.MARGIN;
    double widest = entries.stream().mapToDouble(Entry::whole).max().orElse(1);
    int columns = (int) Math.max(2, Math.min(MOST_COLUMNS, whole / (widest + NUMBER + BETWEEN)));
    int rows = (entries.size() + columns - 1) / columns;
    double column = whole / columns;
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      double x = Page.MARGIN + (i / rows) * column;
      double y = top + ROW / 2 + (i % rows) * ROW;
      elements.add(
          PlacedText.at(TextStyle.KEY, x + NUMBER - 4, y + 4, Anchor.END)
              .element(Integer.toString(i + 1)));
      entries.get(i).draw(elements, x + NUMBER, y, column - NUMBER - BETWEEN);
    }
    return new Block(elements, top + rows * ROW);
  }
}
