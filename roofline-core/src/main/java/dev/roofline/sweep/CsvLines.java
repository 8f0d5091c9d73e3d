package dev.roofline.sweep;

import dev.roofline.text.Quoted;

/** Comma-separated values as RFC 4180 has them; where there is no value, the cell is empty. */
final class CsvLines extends Lines {

  CsvLines(SweepPlan plan) {
    super(plan);
  }

  @Override
  String header() {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < columns().size(); i++) {
      separate(i, line);
      text(columns().get(i), line);
    }
    end(line);
    return line.toString();
  }

  @Override
  void separate(int column, StringBuilder to) {
    if (column > 0) {
      to.append(',');
    }
  }

  @Override
  void text(String words, StringBuilder to) {
    Quoted.csv(words, to);
  }

  @Override
  void none(StringBuilder to) {
    // An empty cell.
  }

  @Override
  void end(StringBuilder to) {
    to.append("\r\n");
  }
}
