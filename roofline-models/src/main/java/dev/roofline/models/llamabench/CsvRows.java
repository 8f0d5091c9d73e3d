package dev.roofline.models.llamabench;

import dev.roofline.check.Quote;
import dev.roofline.models.ModelFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Rows as comma-separated values under a line of names; quoted, a quotation mark is doubled. */
final class CsvRows implements RowFormat {

  private final String file;
  private final String text;
  private int at;

  CsvRows(String file, String text) {
    this.file = file;
    this.text = text.stripLeading();
  }

  /** Whether the first line names the columns that a row needs. */
  static boolean recognizes(String text) {
    String first = text.stripLeading().lines().findFirst().orElse("");
    return first.contains(",") && first.contains("n_prompt") && first.contains("n_gen");
  }

  @Override
  public void forEach(Consumer<Fields> each) {
    List<String> names = line();
    int row = 0;
    while (at < text.length()) {
      List<String> cells = line();
      if (!cells.equals(List.of(""))) {
        row++;
        each.accept(Fields.of(file, row, names, cells));
      }
    }
  }

  /** One line, or more where a quoted cell goes on; at most one cell over the limit. */
  private List<String> line() {
    List<String> cells = new ArrayList<>();
    do {
      cells.add(text.startsWith("\"", at) ? quoted() : plain());
    } while (at < text.length() && text.charAt(at++) == ',' && cells.size() <= Fields.MOST);
    return cells;
  }

  private String plain() {
    int start = at;
    at = endOfCell();
    return text.substring(start, at).strip();
  }

  private String quoted() {
    StringBuilder cell = new StringBuilder();
    int start = at + 1;
    int end = text.indexOf('"', start);
    while (end >= 0 && text.startsWith("\"", end + 1)) {
      cell.append(text, start, end + 1);
      start = end + 2;
      end = text.indexOf('"', start);
    }
    if (end < 0) {
      throw new ModelFileException(file, "must end the quotation that begins \"" + head(start));
    }
    cell.append(text, start, end);
    at = end + 1;
    String rest = plain();
    if (!rest.isEmpty()) {
      throw new ModelFileException(
          file, "must have , after \"" + Quote.line(cell.toString()) + "\"");
    }
    return cell.toString();
  }

  private String head(int start) {
    return Quote.line(text.substring(start, Math.min(text.length(), start + 40)));
  }

  private int endOfCell() {
    int end = at;
    while (end < text.length() && text.charAt(end) != ',' && text.charAt(end) != '\n') {
      end++;
    }
    return end;
  }
}
