package dev.roofline.models.llamacpp;

import dev.roofline.format.GgmlFormats;
import dev.roofline.format.NumberFormat;
import dev.roofline.format.NumberFormats;
import dev.roofline.format.ScaledFormats;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The kinds of file that llama-quantize writes. Each has a tensor type that most tensors get; the
 * mixes give some tensors another.
 *
 * @see <a
 *     href="https://github.com/ggml-org/llama.cpp/tree/master/tools/quantize">llama-quantize</a>
 */
public enum FileType {
  F32(NumberFormats.F32),
  F16(NumberFormats.F16),
  BF16(NumberFormats.BF16),
  Q8_0(GgmlFormats.Q8_0),
  Q6_K(GgmlFormats.Q6_K),
  Q5_K_M(GgmlFormats.Q5_K),
  Q5_K_S(GgmlFormats.Q5_K),
  Q5_1(GgmlFormats.Q5_1),
  Q5_0(GgmlFormats.Q5_0),
  Q4_K_M(GgmlFormats.Q4_K),
  Q4_K_S(GgmlFormats.Q4_K),
  Q4_1(GgmlFormats.Q4_1),
  Q4_0(GgmlFormats.Q4_0),
  Q3_K_L(GgmlFormats.Q3_K),
  Q3_K_M(GgmlFormats.Q3_K),
  Q3_K_S(GgmlFormats.Q3_K),
  Q2_K(GgmlFormats.Q2_K),
  Q2_K_S(GgmlFormats.Q2_K),
  Q2_0(GgmlFormats.Q2_0),
  Q1_0(GgmlFormats.Q1_0),
  IQ4_NL(GgmlFormats.IQ4_NL),
  IQ4_XS(GgmlFormats.IQ4_XS),
  IQ3_M(GgmlFormats.IQ3_S),
  IQ3_S(GgmlFormats.IQ3_S),
  IQ3_XS(GgmlFormats.IQ3_S),
  IQ3_XXS(GgmlFormats.IQ3_XXS),
  IQ2_M(GgmlFormats.IQ2_S),
  IQ2_S(GgmlFormats.IQ2_XS),
  IQ2_XS(GgmlFormats.IQ2_XS),
  IQ2_XXS(GgmlFormats.IQ2_XXS),
  IQ1_M(GgmlFormats.IQ1_M),
  IQ1_S(GgmlFormats.IQ1_S),
  TQ2_0(GgmlFormats.TQ2_0),
  TQ1_0(GgmlFormats.TQ1_0),
  /** Expert banks in MXFP4, all other matrices in Q8_0. */
  MXFP4_MOE(ScaledFormats.MXFP4);

  private static final Map<String, FileType> ALIASES =
      Map.of("Q3_K", Q3_K_M, "Q4_K", Q4_K_M, "Q5_K", Q5_K_M);

  private static final Set<FileType> NEED_IMPORTANCE =
      Set.of(IQ1_S, IQ1_M, IQ2_XXS, IQ2_XS, IQ2_S, IQ2_M, IQ3_XXS, IQ3_XS, Q2_K_S);

  private final NumberFormat format;

  FileType(NumberFormat format) {
    this.format = format;
  }

  /** The format of most tensors. */
  public NumberFormat format() {
    return format;
  }

  /** Whether all matrices are plain floats: the converter writes such files. */
  public boolean isFloat() {
    return this == F32 || this == F16 || this == BF16;
  }

  /** Whether llama-quantize demands an importance matrix, measured with the model. */
  public boolean needsImportanceMatrix() {
    return NEED_IMPORTANCE.contains(this);
  }

  /** The file type of a name in any letter case; Q3_K, Q4_K and Q5_K are the mixes ending in M. */
  public static Optional<FileType> find(String text) {
    Objects.requireNonNull(text, "text");
    String name = text.toUpperCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(type -> type.name().equals(name))
        .findFirst()
        .or(() -> Optional.ofNullable(ALIASES.get(name)));
  }

  /** All names, for messages. */
  public static String names() {
    return Arrays.stream(values()).map(FileType::name).collect(Collectors.joining(", "));
  }
}
