package dev.roofline.models.file;

/** Text from a file, fit for a line of a message. */
public final class Quote {

  private static final int MOST = 80;

  private Quote() {}

  /** The line between quotes. */
  public static String of(String text) {
    return '"' + line(text) + '"';
  }

  /** The text with spaces for control characters, cut if it is long. */
  public static String line(String text) {
    String cut = text.length() <= MOST ? text : text.substring(0, MOST) + "…";
    StringBuilder line = new StringBuilder(cut.length());
    cut.codePoints().map(c -> isBreak(c) ? ' ' : c).forEach(line::appendCodePoint);
    return line.toString();
  }

  private static boolean isBreak(int c) {
    return Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
  }
}
