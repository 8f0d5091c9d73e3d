package dev.roofline.format;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Number formats by name: the plain ones here, those of GGUF in {@link GgmlFormats}, those of
 * quantised checkpoints in {@link ScaledFormats} and {@link GroupFormats}.
 */
public final class NumberFormats {

  /** IEEE 754 binary64. */
  public static final NumberFormat F64 = new BlockFormat("F64", 1, 8, ComputeFormat.F64);

  /** IEEE 754 binary32. */
  public static final NumberFormat F32 = new BlockFormat("F32", 1, 4, ComputeFormat.F32);

  /** IEEE 754 binary16. */
  public static final NumberFormat F16 = new BlockFormat("F16", 1, 2, ComputeFormat.F16);

  /** bfloat16: the upper half of a binary32. */
  public static final NumberFormat BF16 = new BlockFormat("BF16", 1, 2, ComputeFormat.BF16);

  /** 8-bit floating point (E4M3 or E5M2) without scales. */
  public static final NumberFormat FP8 = new BlockFormat("FP8", 1, 1, ComputeFormat.F16);

  /** 8-bit integers without scales. */
  public static final NumberFormat INT8 = new BlockFormat("INT8", 1, 1, ComputeFormat.F16);

  /** 4-bit integers, two a byte, without scales. */
  public static final NumberFormat INT4 = new BlockFormat("INT4", 2, 1, ComputeFormat.F16);

  /** GGUF: 32 4-bit integers and one F16 scale. */
  public static final NumberFormat Q4_0 = GgmlFormats.Q4_0;

  /** GGUF: 32 8-bit integers and one F16 scale. */
  public static final NumberFormat Q8_0 = GgmlFormats.Q8_0;

  /** GGUF: 256 4-bit integers, eight 6-bit scales and minima, two F16 super-scales. */
  public static final NumberFormat Q4_K = GgmlFormats.Q4_K;

  /** GGUF: 256 6-bit integers, sixteen 8-bit scales, one F16 super-scale. */
  public static final NumberFormat Q6_K = GgmlFormats.Q6_K;

  private NumberFormats() {}

  /**
   * All formats: plain ones, widest first; those of GGUF; those with scales, GPTQ and AWQ with
   * groups of 128.
   */
  public static List<NumberFormat> all() {
    return Lists.ALL;
  }

  /**
   * Reads a name in any letter case, as in {@code BF16}, {@code Q4_K}, {@code MXFP4}, {@code
   * FP8-BLOCK128} or {@code GPTQ-INT4-G128}.
   *
   * @throws IllegalArgumentException if there is no such format
   */
  public static NumberFormat parse(String text) {
    Objects.requireNonNull(text, "text");
    return find(text)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "number format (\"%s\") must be one of %s; of GGUF: %s; with scales: %s, %s"
                        .formatted(
                            text,
                            names(Lists.PLAIN),
                            names(GgmlFormats.all()),
                            names(Lists.SCALED),
                            GroupFormats.NAMES)));
  }

  private static Optional<NumberFormat> find(String text) {
    return Lists.ALL.stream()
        .filter(format -> format.name().equalsIgnoreCase(text))
        .findFirst()
        .or(() -> GroupFormats.find(text));
  }

  private static String names(List<NumberFormat> formats) {
    return formats.stream().map(NumberFormat::name).collect(Collectors.joining(", "));
  }

  /** A class of its own: the constants above never wait for those of other classes. */
  private static final class Lists {

    static final List<NumberFormat> PLAIN = List.of(F64, F32, F16, BF16, FP8, INT8, INT4);

    static final List<NumberFormat> SCALED =
        List.of(
            ScaledFormats.MXFP4,
            ScaledFormats.MXFP8,
            ScaledFormats.NVFP4,
            ScaledFormats.FP8_BLOCK128,
            ScaledFormats.INT8_CHANNEL);

    static final List<NumberFormat> ALL =
        Stream.of(
                PLAIN,
                GgmlFormats.all(),
                SCALED,
                List.of(
                    GroupFormats.gptq(4, 128), GroupFormats.gptq(8, 128), GroupFormats.awq(4, 128)))
            .flatMap(List::stream)
            .toList();
  }
}
