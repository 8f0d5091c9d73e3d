package dev.roofline.paper;

import dev.roofline.text.Quoted;
import dev.roofline.text.ShortestDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows under a heading.
 *
 * @param heading the names of the columns
 * @param rows cells, as many in each row as the heading has
 */
record Table(List<String> heading, List<List<String>> rows) {

  Table {
    heading = List.copyOf(heading);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<String> row : rows) {
      if (row.size() != heading.size()) {
        throw new IllegalArgumentException(
            "row (" + row + ") must have " + heading.size() + " cells, as the heading has");
      }
    }
  }

  /** An empty table. */
  static Table of(String... heading) {
    return new Table(List.of(heading), List.of());
  }

  /** This with a row more: text as it is, numbers in their shortest exact form. */
  Table row(Object... cells) {
    List<List<String>> more = new ArrayList<>(rows);
    more.add(List.of(cells).stream().map(Table::text).toList());
    return new Table(heading, more);
  }

  private static String text(Object cell) {
    return cell instanceof Double number ? ShortestDecimal.of(number) : cell.toString();
  }

  /** Comma-separated values. */
  String csv() {
    StringBuilder text = new StringBuilder();
    line(heading, text);
    rows.forEach(row -> line(row, text));
    return text.toString();
  }

  private static void line(List<String> cells, StringBuilder to) {
    for (int i = 0; i < cells.size(); i++) {
      to.append(i == 0 ? "" : ",");
      Quoted.csv(cells.get(i), to);
    }
    to.append('\n');
  }
}
