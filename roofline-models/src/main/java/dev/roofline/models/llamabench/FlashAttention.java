package dev.roofline.models.llamabench;

import dev.roofline.check.Quote;
import java.util.Locale;
import java.util.Objects;

/**
 * Whether llama.cpp was told to fuse attention into one kernel.
 *
 * @see <a href="https://arxiv.org/abs/2205.14135">Dao et al. 2022</a>
 */
public enum FlashAttention {
  /** No. */
  OFF,
  /** Yes. */
  ON,
  /** Where the backend can; the default since August 2025. */
  AUTO;

  /**
   * Reads a boolean, a number ({@code 0}, {@code 1}, {@code -1}) or a word.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static FlashAttention parse(String text) {
    Objects.requireNonNull(text, "text");
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "0", "false", "off", "disabled" -> OFF;
      case "1", "true", "on", "enabled" -> ON;
      case "-1", "auto" -> AUTO;
      default ->
          throw new IllegalArgumentException(
              "flash_attn (" + Quote.line(text) + ") must be true, false, 1, 0 or -1");
    };
  }
}
