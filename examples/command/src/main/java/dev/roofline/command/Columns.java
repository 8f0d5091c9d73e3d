package dev.roofline.command;

import java.util.stream.Collectors;

/** Keeps text within the width of a console. */
final class Columns {

  /** The widest line that is printed. */
  static final int MOST = 120;

  private static final String INDENT = "    ";

  private Columns() {}

  /** The text with every line that is too wide continued on indented lines; nothing is lost. */
  static String fit(String text) {
    return text.lines().map(Columns::fold).collect(Collectors.joining("\n", "", "\n"));
  }

  private static String fold(String line) {
    StringBuilder folded = new StringBuilder();
    String rest = line;
    while (width(rest) > MOST) {
      int end = rest.offsetByCodePoints(0, MOST);
      int space = rest.lastIndexOf(' ', end);
      int cut = rest.substring(0, Math.max(space, 0)).isBlank() ? end : space;
      folded.append(rest.substring(0, cut).stripTrailing()).append('\n');
      rest = INDENT + rest.substring(cut).stripLeading();
    }
    return folded.append(rest).toString();
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }
}
