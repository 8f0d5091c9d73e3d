package dev.roofline.sweep;

import java.util.Locale;

/** A phase of a point. */
public enum PhaseName {
  /** Reading the prompt. */
  PREFILL,
  /** Generating tokens. */
  DECODE,
  /** Both together. */
  TOTAL;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
