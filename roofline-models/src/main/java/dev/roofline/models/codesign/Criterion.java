package dev.roofline.models.codesign;

import dev.roofline.quantity.Prefix;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is counted of a candidate, to be bounded by a {@link Budget} or made an objective. */
public enum Criterion {
  /** All parameters; a tied head counts once. Capacity, as a proxy. */
  PARAMETERS("parameters", "parameters", ""),
  /**
   * Parameters without embedding and head, as scaling laws count.
   *
   * @see <a href="https://arxiv.org/abs/2001.08361">Kaplan et al. 2020</a>
   */
  NON_EMBEDDING_PARAMETERS("body", "parameters without embedding and head", ""),
  /** Parameters that one token uses. */
  ACTIVE_PARAMETERS("active", "active parameters", ""),
  /** Layers. */
  LAYERS("layers", "layers", ""),
  /** Bits a parameter, scales included, on average. */
  BITS_PER_PARAMETER("bits", "bits a parameter", "bit"),
  /** Bytes of all parameters as stored. */
  WEIGHT_BYTES("weights", "weights", "B"),
  /** Bytes of the cache of all sequences after the last token. */
  KV_BYTES("kv", "KV cache", "B"),
  /** Weights, cache and the inputs and outputs of the largest kernel. */
  MEMORY_BYTES("memory", "memory", "B"),
  /** Seconds of a decode step at the context: the operator-wise bound (TPOT). */
  SECONDS_PER_TOKEN("tpot", "time per token", "s"),
  /** Seconds of reading the prompt: the operator-wise bound (TTFT). */
  SECONDS_TO_FIRST_TOKEN("ttft", "time to first token", "s"),
  /**
   * The Relative Inference Potential Φ of the decode step in decades, {@link
   * dev.roofline.potential.Potential#logarithmic()}. As an objective it compares only candidates in
   * the same regime, and each device for itself: others are incomparable.
   */
  POTENTIAL("phi", "Φ", "decades");

  private final String key;
  private final String title;
  private final String unit;

  Criterion(String key, String title, String unit) {
    this.key = key;
    this.title = title;
    this.unit = unit;
  }

  /** One word to name it by, as in {@code tpot}. */
  public String key() {
    return key;
  }

  /** What it is, in words. */
  public String title() {
    return title;
  }

  /** A value with its unit, as in {@code 3.087 GB} or {@code 42.1 ms}. */
  public String format(double value) {
    return switch (this) {
      case LAYERS -> String.format(Locale.ROOT, "%.0f", value);
      case SECONDS_PER_TOKEN, SECONDS_TO_FIRST_TOKEN -> Prefix.time(value);
      case POTENTIAL, BITS_PER_PARAMETER -> Prefix.significant(value) + " " + unit;
      default -> Prefix.format(value, unit).strip();
    };
  }

  /**
   * Reads a {@link #key()} in any letter case.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Criterion parse(String text) {
    return Arrays.stream(values())
        .filter(criterion -> criterion.key.equals(text.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "criterion (\"" + text + "\") must be one of " + keys()));
  }

  private static String keys() {
    return Arrays.stream(values()).map(Criterion::key).collect(Collectors.joining(", "));
  }

  /** The words of {@link #title()}. */
  @Override
  public String toString() {
    return title;
  }
}
