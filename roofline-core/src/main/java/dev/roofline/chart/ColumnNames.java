package dev.roofline.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * The names above the columns of a table: level in a few lines where all fit so, else turned.
 *
 * @param names the names
 * @param column how wide a column is
 * @param level the lines of each name; none if they are turned
 */
record ColumnNames(List<String> names, double column, List<List<String>> level) {

  private static final TextStyle STYLE = TextStyle.LABEL;
  private static final double LINE = 15;
  private static final int MOST_LINES = 3;
  private static final double TURN = -45;
  private static final double LONGEST = 160;
  private static final double UP = StrictMath.sin(StrictMath.toRadians(-TURN));

  static ColumnNames of(List<String> names, double column) {
    List<List<String>> lines =
        names.stream().map(name -> TextWidth.wrapped(name, STYLE, column - 8, MOST_LINES)).toList();
    boolean whole = true;
    for (int i = 0; i < names.size(); i++) {
      whole &= isBrokenBetweenWords(names.get(i), lines.get(i));
    }
    return new ColumnNames(names, column, whole ? lines : List.of());
  }

  private static boolean isBrokenBetweenWords(String name, List<String> lines) {
    String rest = name.strip();
    for (String line : lines) {
      if (!rest.startsWith(line)) {
        return false;
      }
      rest = rest.substring(line.length());
      if (!rest.isEmpty() && !rest.startsWith(" ") && !line.endsWith("-")) {
        return false;
      }
      rest = rest.strip();
    }
    return rest.isEmpty();
  }

  private double longest() {
    return Math.min(LONGEST, names.stream().mapToDouble(STYLE::width).max().orElse(0));
  }

  double height() {
    return level.isEmpty()
        ? longest() * UP + STYLE.size() + 2
        : LINE * level.stream().mapToInt(List::size).max().orElse(0) + 4;
  }

  /** The width of all columns, and of what names reach beyond them. */
  double width() {
    double beyond = level.isEmpty() ? longest() * UP - column / 2 + STYLE.size() : 0;
    return names.size() * column + Math.max(0, beyond);
  }

  /** The names above a table whose upper left corner is given. */
  List<Element> elements(double left, double top) {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      double x = left + (i + 0.5) * column;
      if (level.isEmpty()) {
        elements.add(
            new PlacedText(STYLE, x + 3, top - 6, Anchor.START, TURN)
                .element(TextWidth.elided(names.get(i), STYLE, LONGEST), names.get(i)));
      } else {
        List<String> lines = level.get(i);
        for (int line = 0; line < lines.size(); line++) {
          double base = top - 6 - (lines.size() - 1 - line) * LINE;
          elements.add(PlacedText.at(STYLE, x, base, Anchor.MIDDLE).element(lines.get(line)));
        }
      }
    }
    return elements;
  }
}
