package dev.roofline.models.gguf;

import dev.roofline.format.GgmlFormats;
import dev.roofline.format.NumberFormat;
import dev.roofline.format.NumberFormats;
import dev.roofline.format.ScaledFormats;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The tensor types of ggml with their numbers in a file.
 *
 * @see <a href="https://github.com/ggml-org/llama.cpp/blob/master/ggml/include/ggml.h">ggml.h</a>
 */
public enum GgufTensorType {
  F32(0, NumberFormats.F32),
  F16(1, NumberFormats.F16),
  Q4_0(2, GgmlFormats.Q4_0),
  Q4_1(3, GgmlFormats.Q4_1),
  Q5_0(6, GgmlFormats.Q5_0),
  Q5_1(7, GgmlFormats.Q5_1),
  Q8_0(8, GgmlFormats.Q8_0),
  Q8_1(9, GgmlFormats.Q8_1),
  Q2_K(10, GgmlFormats.Q2_K),
  Q3_K(11, GgmlFormats.Q3_K),
  Q4_K(12, GgmlFormats.Q4_K),
  Q5_K(13, GgmlFormats.Q5_K),
  Q6_K(14, GgmlFormats.Q6_K),
  Q8_K(15, GgmlFormats.Q8_K),
  IQ2_XXS(16, GgmlFormats.IQ2_XXS),
  IQ2_XS(17, GgmlFormats.IQ2_XS),
  IQ3_XXS(18, GgmlFormats.IQ3_XXS),
  IQ1_S(19, GgmlFormats.IQ1_S),
  IQ4_NL(20, GgmlFormats.IQ4_NL),
  IQ3_S(21, GgmlFormats.IQ3_S),
  IQ2_S(22, GgmlFormats.IQ2_S),
  IQ4_XS(23, GgmlFormats.IQ4_XS),
  I8(24, GgmlFormats.I8),
  I16(25, GgmlFormats.I16),
  I32(26, GgmlFormats.I32),
  I64(27, GgmlFormats.I64),
  F64(28, NumberFormats.F64),
  IQ1_M(29, GgmlFormats.IQ1_M),
  BF16(30, NumberFormats.BF16),
  TQ1_0(34, GgmlFormats.TQ1_0),
  TQ2_0(35, GgmlFormats.TQ2_0),
  MXFP4(39, ScaledFormats.MXFP4),
  NVFP4(40, GgmlFormats.NVFP4),
  Q1_0(41, GgmlFormats.Q1_0),
  Q2_0(42, GgmlFormats.Q2_0);

  /** What a message says of a number that is no type. */
  static final String RULE =
      "must be a type of ggml: 0 to 42 without those it has removed, 4, 5, 31 to 33 and 36 to 38";

  private static final Map<Integer, GgufTensorType> BY_NUMBER =
      Arrays.stream(values())
          .collect(Collectors.toMap(GgufTensorType::number, Function.identity()));

  private final int number;
  private final NumberFormat format;

  GgufTensorType(int number, NumberFormat format) {
    this.number = number;
    this.format = format;
  }

  /** Its number in a file. */
  public int number() {
    return number;
  }

  /** How its numbers are stored. */
  public NumberFormat format() {
    return format;
  }

  /** The type of a number in a file. */
  public static Optional<GgufTensorType> of(int number) {
    return Optional.ofNullable(BY_NUMBER.get(number));
  }
}
