package dev.roofline.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide text is. ASCII has the advance widths of Helvetica, which Arial and Liberation Sans, the
 * other fonts of the style sheet, share; other characters have what is usual for their kind. A few
 * per cent are added, as hinting and a substitute font may need them.
 */
final class TextWidth {

  /** How much wider bold text is. */
  static final double BOLD = 1.07;

  private static final double MARGIN = 1.05;
  private static final double THOUSANDTH = 1e-3;

  /** From U+0020 to U+007E, in thousandths of the font size. */
  private static final int[] ASCII = {
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, //   to /
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, // 0 to ?
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, // @ to O
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, // P to _
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, // ` to o
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584 // p to ~
  };

  /** What rounding may take of room that was measured for a text itself, in pixels. */
  private static final double ROUNDING = 1e-9;

  private TextWidth() {}

  /** The width in units of the font size. */
  static double of(String text) {
    return MARGIN * THOUSANDTH * text.codePoints().map(TextWidth::thousandths).sum();
  }

  private static int thousandths(int point) {
    if (point >= ' ' && point <= '~') {
      return ASCII[point - ' '];
    }
    if (point >= 0x1100 && wide(point)) {
      return point > 0xFFFF ? 1300 : 1000;
    }
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      case Character.LOWERCASE_LETTER -> 600;
      case Character.OTHER_NUMBER -> 360;
      default -> punctuation(point);
    };
  }

  private static int punctuation(int point) {
    return switch (point) {
      case '…', '—' -> 1000;
      case '–', '×', '±' -> 584;
      case '·', '\u2009', '\u00A0' -> 333;
      case '⁻' -> 360;
      default -> 780;
    };
  }

  /** Scripts whose characters fill a square, and pictures. */
  private static boolean wide(int point) {
    return Character.isIdeographic(point)
        || point <= 0x11FF
        || (point >= 0x2E80 && point <= 0xD7FF)
        || (point >= 0xFB50 && point <= 0xFFEF)
        || point > 0xFFFF;
  }

  /** The text, or as much of its beginning and its end as fits around an ellipsis. */
  static String elided(String text, TextStyle style, double most) {
    if (style.width(text) <= most + ROUNDING) {
      return text;
    }
    // Names often differ in what they end with, so the end stays as long as there is room.
    String tail = last(text, style, most / 3);
    return first(text, style, most - style.width("…" + tail)) + "…" + tail;
  }

  private static String first(String text, TextStyle style, double most) {
    int end = text.length();
    while (end > 0 && style.width(text.substring(0, end)) > most) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end).stripTrailing();
  }

  private static String last(String text, TextStyle style, double most) {
    int start = 0;
    while (start < text.length() && style.width(text.substring(start)) > most) {
      start = text.offsetByCodePoints(start, 1);
    }
    return text.substring(start).stripLeading();
  }

  /**
   * The text in at most {@code lines} lines, broken at spaces and after hyphens; the last is elided
   * if need be.
   */
  static List<String> wrapped(String text, TextStyle style, double most, int lines) {
    List<String> wrapped = new ArrayList<>();
    String rest = text.strip();
    while (wrapped.size() < lines - 1 && style.width(rest) > most) {
      int end = breakBefore(rest, style, most);
      wrapped.add(rest.substring(0, end).strip());
      rest = rest.substring(end).strip();
    }
    if (style.width(rest) > most) {
      wrapped.add(first(rest, style, most - style.width("…")) + "…");
    } else if (!rest.isEmpty()) {
      wrapped.add(rest);
    }
    return wrapped;
  }

  private static int breakBefore(String text, TextStyle style, double most) {
    int end = first(text, style, most).length();
    int space = text.lastIndexOf(' ', end);
    int hyphen = text.lastIndexOf('-', end - 1) + 1;
    int after = space > end / 3 ? space : hyphen;
    return after > end / 3 ? after : Math.max(end, text.offsetByCodePoints(0, 1));
  }
}
