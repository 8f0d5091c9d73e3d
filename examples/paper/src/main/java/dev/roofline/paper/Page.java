package dev.roofline.paper;

import dev.roofline.chart.Chart;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The report as it grows: Markdown, and the files that it links to. */
final class Page {

  private static final int WIDTH = 118;

  private final StringBuilder text = new StringBuilder();
  private final Map<String, String> attached = new LinkedHashMap<>();

  void title(String title) {
    text.append("# ").append(title).append("\n");
  }

  /** What another page says, and its files. */
  void append(Page other) {
    text.append(other.text);
    other.attached.forEach(this::attach);
  }

  void section(String title) {
    text.append("\n## ").append(title).append("\n");
  }

  void part(String title) {
    text.append("\n### ").append(title).append("\n");
  }

  /** A paragraph, broken into lines between words. */
  void say(String paragraph) {
    text.append("\n");
    wrap(paragraph, "");
  }

  /** A list of points. */
  void list(List<String> points) {
    text.append("\n");
    for (String point : points) {
      text.append("- ");
      wrap(point, "  ");
    }
  }

  private void wrap(String paragraph, String indent) {
    int column = indent.length();
    boolean first = true;
    for (String word : paragraph.strip().split("\\s+")) {
      if (!first && column + 1 + word.length() > WIDTH) {
        text.append("\n").append(indent);
        column = indent.length();
      } else if (!first) {
        text.append(" ");
        column++;
      }
      text.append(word);
      column += word.length();
      first = false;
    }
    text.append("\n");
  }

  /** A table; the first column is text, the others stand to the right. */
  void table(Table table) {
    text.append("\n| ").append(String.join(" | ", table.heading())).append(" |\n| ---");
    text.append(" | ---:".repeat(table.heading().size() - 1)).append(" |\n");
    for (List<String> row : table.rows()) {
      text.append("| ").append(String.join(" | ", row)).append(" |\n");
    }
  }

  /** A figure in a file of its own. */
  void figure(String name, String caption, Chart chart) {
    attach(name + ".svg", chart.svg());
    text.append("\n![").append(caption).append("](").append(name).append(".svg)\n");
  }

  /** Numbers in a file of their own, for the reader's tools. */
  void data(String name, Table table) {
    attach(name + ".csv", table.csv());
    say("Numbers: [" + name + ".csv](" + name + ".csv).");
  }

  private void attach(String name, String content) {
    if (attached.putIfAbsent(name, content) != null) {
      throw new IllegalStateException("file (" + name + ") must be attached once");
    }
  }

  Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("report.md", text.toString());
    files.putAll(attached);
    return Collections.unmodifiableMap(files);
  }
}
