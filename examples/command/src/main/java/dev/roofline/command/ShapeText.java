package dev.roofline.command;

import dev.roofline.models.codesign.AttentionShape;
import dev.roofline.models.codesign.FeedForwardShape;
import dev.roofline.models.codesign.WindowPattern;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads parts of decoders as people type them. */
final class ShapeText {

  private static final int HEAD = 128;
  private static final int GROUPS = 8;
  private static final int LATENT = 512;

  private static final Pattern ATTENTION =
      Pattern.compile("(mha|mqa|mla)(?:-([0-9]{1,6}))?|gqa(?:-([0-9]{1,6})(?:x([0-9]{1,6}))?)?");
  private static final Pattern MIXTURE =
      Pattern.compile("([0-9]{1,6})of([0-9]{1,6})x([0-9.]{1,12})(?:\\+([0-9]{1,6}))?");
  private static final Pattern WINDOWS = Pattern.compile("([0-9]{1,12})/([0-9]{1,6})");

  private ShapeText() {}

  /**
   * {@code mha}, {@code mqa-64}, {@code gqa}, {@code gqa-4x64} or {@code mla-256}.
   *
   * @throws IllegalArgumentException if it is none
   */
  static AttentionShape attention(String text) {
    Matcher kind =
        matched("attention", text, ATTENTION, "as mha, mqa-64, gqa, gqa-4x64 or mla-512");
    if (kind.group(1) == null) {
      return AttentionShape.grouped(number(kind, 4, HEAD), number(kind, 3, GROUPS));
    }
    return switch (kind.group(1)) {
      case "mha" -> AttentionShape.multiHead(number(kind, 2, HEAD));
      case "mqa" -> AttentionShape.multiQuery(number(kind, 2, HEAD));
      default -> AttentionShape.latent(number(kind, 2, LATENT));
    };
  }

  /**
   * {@code 6of64x0.6875+2}: active of all experts, width over the hidden size, shared ones.
   *
   * @throws IllegalArgumentException if it is none
   */
  static FeedForwardShape mixture(String text) {
    Matcher parts = matched("mixture", text, MIXTURE, "as 8of128x0.375 or 6of64x0.6875+2");
    return FeedForwardShape.mixture(
            number(parts, 2, 0), number(parts, 1, 0), Amounts.number(parts.group(3)))
        .sharing(number(parts, 4, 0));
  }

  /**
   * {@code full} or {@code 1024/6}: a window of 1024 tokens but in every 6th layer.
   *
   * @throws IllegalArgumentException if it is none
   */
  static WindowPattern windows(String text) {
    if (text.equalsIgnoreCase("full")) {
      return WindowPattern.FULL;
    }
    Matcher parts = matched("window", text, WINDOWS, "full, or as 1024/6");
    return WindowPattern.sliding(Long.parseLong(parts.group(1)), number(parts, 2, 0));
  }

  private static Matcher matched(String what, String text, Pattern pattern, String allowed) {
    Matcher matcher = pattern.matcher(text.toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      throw new IllegalArgumentException(what + " (\"" + text + "\") must be " + allowed);
    }
    return matcher;
  }

  private static int number(Matcher matcher, int group, int otherwise) {
    return matcher.group(group) == null ? otherwise : Integer.parseInt(matcher.group(group));
  }
}
