package dev.roofline.format;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A number format that arithmetic units multiply in; a device has one dense peak rate for each that
 * it supports. Floating-point products accumulate in 32 bits and integer ones in 32-bit integers,
 * unless the name says otherwise ({@code _ACC16}).
 */
public enum ComputeFormat {
  /** IEEE 754 binary64. */
  F64,
  /** IEEE 754 binary32. */
  F32,
  /** NVIDIA's TensorFloat-32: the range of F32, the precision of F16. */
  TF32,
  /** bfloat16: the range of F32, 8 bits of precision. */
  BF16,
  /** IEEE 754 binary16. */
  F16,
  /** 16-bit products accumulated in 16 bits, which some consumer GPUs run at twice the rate. */
  F16_ACC16,
  /** 8-bit floating point, E4M3 or E5M2. */
  FP8,
  /** 8-bit floating-point products accumulated in 16 bits. */
  FP8_ACC16,
  /** 8-bit integers; their rate counts integer operations, a multiply-add as 2. */
  INT8,
  /** 4-bit floating point, E2M1. */
  FP4,
  /** 4-bit integers; their rate counts integer operations, a multiply-add as 2. */
  INT4;

  /**
   * The formats in which a device without this one computes the same products, nearest first. A
   * format may stand in for another when it holds its values. Two exceptions describe hardware that
   * runs 16-bit models all the same: half precision that only accumulates in 16 bits (CPUs, mobile
   * GPUs), and BF16 alone (TPUs).
   */
  public List<ComputeFormat> substitutes() {
    return switch (this) {
      case F64 -> List.of();
      case F32 -> List.of(F64);
      case TF32 -> List.of(F32, F64);
      case BF16 -> List.of(TF32, F32, F64);
      case F16 -> List.of(F16_ACC16, BF16, TF32, F32, F64);
      case F16_ACC16 -> List.of(F16, BF16, TF32, F32, F64);
      case FP8 -> List.of(FP8_ACC16, F16, F16_ACC16, BF16, TF32, F32, F64);
      case FP8_ACC16 -> List.of(FP8, F16, F16_ACC16, BF16, TF32, F32, F64);
      case INT8 -> List.of(F16, F16_ACC16, BF16, TF32, F32, F64);
      case FP4 -> List.of(FP8, FP8_ACC16, F16, F16_ACC16, BF16, TF32, F32, F64);
      case INT4 -> List.of(INT8, F16, F16_ACC16, BF16, TF32, F32, F64);
    };
  }

  /**
   * Reads a name in any letter case; {@code FP16}, {@code FP32} and {@code FP64} are accepted for
   * F16, F32 and F64.
   *
   * @throws IllegalArgumentException if there is no such format
   */
  public static ComputeFormat parse(String text) {
    Objects.requireNonNull(text, "text");
    String name = text.toUpperCase(Locale.ROOT).replaceFirst("^FP(16|32|64)", "F$1");
    return Arrays.stream(values())
        .filter(format -> format.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "compute format (\"" + text + "\") must be one of " + names()));
  }

  private static String names() {
    return Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "));
  }
}
