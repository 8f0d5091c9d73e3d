package dev.roofline.models.quantization;

import dev.roofline.format.NumberFormat;
import dev.roofline.format.NumberFormats;
import dev.roofline.model.Quantization;
import dev.roofline.models.llamacpp.FileType;
import dev.roofline.models.llamacpp.LlamaCppQuantization;
import java.util.Locale;
import java.util.Objects;

/** Every quantisation by the name people write. */
public final class Quantizations {

  private Quantizations() {}

  /**
   * Reads a name in any letter case: a {@linkplain NumberFormats number format} that all tensors
   * get, as {@code BF16}; one of {@linkplain CheckpointQuantization checkpoints}, as {@code
   * FP8-BLOCK128} or {@code AWQ-INT4-G128}; a {@linkplain LlamaCppQuantization GGUF file type}, as
   * {@code gguf:Q8_0}, where the prefix may be left out if no number format bears the name, as in
   * {@code Q4_K_M}.
   *
   * @throws IllegalArgumentException if there is no such quantisation
   */
  public static Quantization parse(String text) {
    Objects.requireNonNull(text, "text");
    boolean prefixed = text.toLowerCase(Locale.ROOT).startsWith(LlamaCppQuantization.PREFIX);
    if (prefixed || isFileTypeOnly(text)) {
      return LlamaCppQuantization.named(text);
    }
    NumberFormat format = format(text);
    return CheckpointQuantization.find(format.name()).orElseGet(() -> Quantization.uniform(format));
  }

  private static boolean isFileTypeOnly(String text) {
    String name = text.toLowerCase(Locale.ROOT).replace("+imatrix", "");
    return FileType.find(name).isPresent()
        && NumberFormats.all().stream().noneMatch(format -> format.name().equalsIgnoreCase(name));
  }

  private static NumberFormat format(String text) {
    try {
      return NumberFormats.parse(text);
    } catch (IllegalArgumentException unknown) {
      throw new IllegalArgumentException(
          "%s; of GGUF files, with %s in front: %s"
              .formatted(unknown.getMessage(), LlamaCppQuantization.PREFIX, FileType.names()),
          unknown);
    }
  }
}
