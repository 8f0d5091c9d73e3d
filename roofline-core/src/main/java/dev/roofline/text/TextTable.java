package dev.roofline.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table of texts with aligned columns, two spaces apart. A heading that begins with {@code <}
 * aligns its column to the left; others align to the right, as numbers do.
 */
public final class TextTable {

  private static final String GAP = "  ";

  private final List<String> headings;
  private final List<List<String>> rows;

  private TextTable(List<String> headings, List<List<String>> rows) {
    this.headings = headings;
    this.rows = rows;
  }

  /** A table without rows. */
  public static TextTable of(String... headings) {
    Objects.requireNonNull(headings, "headings");
    return new TextTable(List.of(headings), List.of());
  }

  /**
   * The table with one more row.
   *
   * @throws IllegalArgumentException unless there is one cell for each heading
   */
  public TextTable row(String... cells) {
    if (cells.length != headings.size()) {
      throw new IllegalArgumentException(
          "cells (" + cells.length + ") must be as many as headings (" + headings.size() + ")");
    }
    List<List<String>> more = new ArrayList<>(rows);
    more.add(List.of(cells));
    return new TextTable(headings, more);
  }

  /** The lines of the table, headings first, each ending in a line feed. */
  @Override
  public String toString() {
    int columns = headings.size();
    List<List<String>> lines = new ArrayList<>();
    lines.add(headings.stream().map(h -> h.startsWith("<") ? h.substring(1) : h).toList());
    lines.addAll(rows);
    int[] widths =
        IntStream.range(0, columns)
            .map(c -> lines.stream().mapToInt(line -> width(line.get(c))).max().orElse(0))
            .toArray();
    return lines.stream()
        .map(
            line ->
                IntStream.range(0, columns)
                    .mapToObj(c -> pad(line.get(c), widths[c], headings.get(c).startsWith("<")))
                    .collect(Collectors.joining(GAP))
                    .stripTrailing())
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }

  private static String pad(String text, int width, boolean left) {
    String space = " ".repeat(width - width(text));
    return left ? text + space : space + text;
  }
}
