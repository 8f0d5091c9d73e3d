package dev.roofline.check;

import java.util.regex.Pattern;

/** Text from outside, made fit for a line of a message. */
public final class Quote {

  private static final int MOST = 80;
  private static final int MOST_OF_A_MESSAGE = 1000;

  /** From where on a JSON parser says what else it would have taken, and where. */
  private static final Pattern REST =
      Pattern.compile(": (was )?expect|\\((start marker|for )| within/between| out of range|\\R");

  private Quote() {}

  /** The line between quotation marks. */
  public static String of(String text) {
    return '"' + line(text) + '"';
  }

  /** The text, cut if it is long, with spaces for what would break or disturb a line. */
  public static String line(String text) {
    return unbroken(text, MOST);
  }

  /** A whole message with spaces for what would break or disturb its line. */
  public static String message(String text) {
    return unbroken(text, MOST_OF_A_MESSAGE);
  }

  /** What a JSON parser's message complains of, without what it would have taken instead. */
  public static String complaint(String message) {
    return line(REST.split(message, 2)[0].strip());
  }

  private static String unbroken(String text, int most) {
    StringBuilder line = new StringBuilder(Math.min(text.length(), most + 1));
    text.codePoints().limit(most).map(Quote::printable).forEach(line::appendCodePoint);
    boolean cut = text.codePointCount(0, Math.min(text.length(), 2 * most + 2)) > most;
    return cut ? line.append('…').toString() : line.toString();
  }

  private static int printable(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          ' ';
      default -> character;
    };
  }
}
