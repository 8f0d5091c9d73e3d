package dev.roofline.models.llamacpp;

import dev.roofline.format.BlockFormat;
import dev.roofline.format.GgmlFormats;
import dev.roofline.format.NumberFormat;
import dev.roofline.format.NumberFormats;
import java.util.Map;

/** Formats whose blocks are too long for the rows of a tensor give way to others. */
final class RowFit {

  private static final Map<NumberFormat, NumberFormat> SHORTER =
      Map.ofEntries(
          Map.entry(GgmlFormats.IQ1_S, GgmlFormats.IQ4_NL),
          Map.entry(GgmlFormats.IQ1_M, GgmlFormats.IQ4_NL),
          Map.entry(GgmlFormats.IQ2_XXS, GgmlFormats.IQ4_NL),
          Map.entry(GgmlFormats.IQ2_XS, GgmlFormats.IQ4_NL),
          Map.entry(GgmlFormats.IQ2_S, GgmlFormats.IQ4_NL),
          Map.entry(GgmlFormats.IQ3_XXS, GgmlFormats.IQ4_NL),
          Map.entry(GgmlFormats.IQ3_S, GgmlFormats.IQ4_NL),
          Map.entry(GgmlFormats.IQ4_XS, GgmlFormats.IQ4_NL),
          Map.entry(GgmlFormats.Q2_K, GgmlFormats.Q4_0),
          Map.entry(GgmlFormats.Q3_K, GgmlFormats.Q4_0),
          Map.entry(GgmlFormats.TQ1_0, GgmlFormats.Q4_0),
          Map.entry(GgmlFormats.TQ2_0, GgmlFormats.Q4_0),
          Map.entry(GgmlFormats.Q2_0, GgmlFormats.Q4_0),
          Map.entry(GgmlFormats.Q4_K, GgmlFormats.Q5_0),
          Map.entry(GgmlFormats.Q5_K, GgmlFormats.Q5_1),
          Map.entry(GgmlFormats.Q6_K, GgmlFormats.Q8_0));

  private RowFit() {}

  /** Whether the rows of a tensor are whole blocks. */
  static boolean isWhole(PlannedTensor tensor, NumberFormat format) {
    return tensor.shape().rowLength() % block(format) == 0;
  }

  /**
   * The format, or the one that stands in for it where rows are not whole blocks; F16 where they
   * are not of that either.
   *
   * @throws IllegalArgumentException if nothing stands in for it: llama-quantize stops there
   */
  static NumberFormat of(PlannedTensor tensor, NumberFormat format) {
    if (isWhole(tensor, format)) {
      return format;
    }
    NumberFormat shorter = SHORTER.get(format);
    if (shorter == null) {
      throw new IllegalArgumentException(
          "tensor %s has rows of %s, which must be a multiple of %s to be stored as %s"
              .formatted(tensor.name(), tensor.shape().rowLength(), block(format), format.name()));
    }
    return isWhole(tensor, shorter) ? shorter : NumberFormats.F16;
  }

  private static int block(NumberFormat format) {
    return ((BlockFormat) format).blockElements();
  }
}
