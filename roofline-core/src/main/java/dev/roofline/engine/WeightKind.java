package dev.roofline.engine;

import java.util.Locale;
import java.util.Objects;

/** How weights are stored, as far as an engine's kernels differ by it. */
public enum WeightKind {
  /** F16 and wider floats. */
  FLOAT,
  /** BF16. */
  BFLOAT,
  /** Blocks of 8 bits with one scale: Q8_0, INT8, FP8. */
  BYTES,
  /** Blocks of about 4 bits with one scale: Q4_0, Q5_1, MXFP4. */
  NIBBLES,
  /** Blocks of blocks with packed scales: K-quants, IQ-quants and their mixes. */
  SUPER_BLOCKS;

  /** The kind of a quantisation by its name, as in {@code Q4_K_M} or {@code gguf:Q8_0}. */
  public static WeightKind of(String quantization) {
    Objects.requireNonNull(quantization, "quantization");
    String name = quantization.toUpperCase(Locale.ROOT).replaceFirst("^GGUF:", "");
    if (name.startsWith("BF16")) {
      return BFLOAT;
    }
    if (name.matches("(F|FP|TF)(16|32|64).*")) {
      return FLOAT;
    }
    if (name.startsWith("Q8_") || name.startsWith("INT8") || name.startsWith("FP8")) {
      return BYTES;
    }
    return name.contains("_K") || name.startsWith("IQ") || name.startsWith("TQ")
        ? SUPER_BLOCKS
        : NIBBLES;
  }

  /** Whether weights are 16 bits wide or wider. */
  public boolean isFloat() {
    return this == FLOAT || this == BFLOAT;
  }
}
