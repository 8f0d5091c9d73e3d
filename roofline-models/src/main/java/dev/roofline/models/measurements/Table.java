package dev.roofline.models.measurements;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A resource of tab-separated lines: remarks behind #, then headings, then rows. */
final class Table {

  private final String name;
  private final List<String> headings;
  private final List<List<String>> rows;

  private Table(String name, List<List<String>> lines) {
    this.name = name;
    this.headings = lines.get(0);
    this.rows = lines.subList(1, lines.size());
  }

  static Table read(String name) {
    return new Table(
        name,
        text(name)
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(line -> List.of(line.split("\t", -1)))
            .toList());
  }

  /** The text of a resource. */
  static String text(String name) {
    try (InputStream stream = Table.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalArgumentException(
            "resource (" + name + ") must be among the measurements");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static boolean holds(String name) {
    return Table.class.getResource(name) != null;
  }

  List<Line> lines() {
    return rows.stream().map(Line::new).toList();
  }

  /** One row. */
  final class Line {

    private final List<String> cells;

    private Line(List<String> cells) {
      if (cells.size() != headings.size()) {
        throw new IllegalStateException(
            name + ": line (" + cells + ") must have " + headings.size() + " cells");
      }
      this.cells = cells;
    }

    String text(String heading) {
      return cells.get(headings.indexOf(heading));
    }

    long whole(String heading) {
      return Long.parseLong(text(heading));
    }

    double number(String heading) {
      return Double.parseDouble(text(heading));
    }

    boolean yes(String heading) {
      return text(heading).equals("yes");
    }
  }
}
