package dev.roofline.format;

import java.util.List;

/**
 * The tensor types of ggml, which GGUF files store, apart from the plain floats and MXFP4. All are
 * weights only: products are computed in 16 bits by default.
 *
 * @see <a href="https://github.com/ggml-org/llama.cpp/blob/master/ggml/src/ggml-common.h">ggml</a>
 */
public final class GgmlFormats {

  /** 8-bit integers, no scales; not multiplied with. */
  public static final NumberFormat I8 = new BlockFormat("I8", 1, 1, ComputeFormat.F32);

  /** 16-bit integers. */
  public static final NumberFormat I16 = new BlockFormat("I16", 1, 2, ComputeFormat.F32);

  /** 32-bit integers. */
  public static final NumberFormat I32 = new BlockFormat("I32", 1, 4, ComputeFormat.F32);

  /** 64-bit integers. */
  public static final NumberFormat I64 = new BlockFormat("I64", 1, 8, ComputeFormat.F64);

  /** 128 signs, one F16 scale. */
  public static final NumberFormat Q1_0 = new BlockFormat("Q1_0", 128, 18, ComputeFormat.F16);

  /** 64 2-bit integers, one F16 scale. */
  public static final NumberFormat Q2_0 = new BlockFormat("Q2_0", 64, 18, ComputeFormat.F16);

  /** 32 4-bit integers, one F16 scale. */
  public static final NumberFormat Q4_0 = new BlockFormat("Q4_0", 32, 18, ComputeFormat.F16);

  /** 32 4-bit integers, one F16 scale, one F16 minimum. */
  public static final NumberFormat Q4_1 = new BlockFormat("Q4_1", 32, 20, ComputeFormat.F16);

  /** 32 5-bit integers, one F16 scale. */
  public static final NumberFormat Q5_0 = new BlockFormat("Q5_0", 32, 22, ComputeFormat.F16);

  /** 32 5-bit integers, one F16 scale, one F16 minimum. */
  public static final NumberFormat Q5_1 = new BlockFormat("Q5_1", 32, 24, ComputeFormat.F16);

  /** 32 8-bit integers, one F16 scale. */
  public static final NumberFormat Q8_0 = new BlockFormat("Q8_0", 32, 34, ComputeFormat.F16);

  /** 32 8-bit integers, one F16 scale, one F16 sum: activations, never in files. */
  public static final NumberFormat Q8_1 = new BlockFormat("Q8_1", 32, 36, ComputeFormat.F16);

  /** 256 2-bit integers, sixteen 4-bit scales and minima, two F16 super-scales. */
  public static final NumberFormat Q2_K = new BlockFormat("Q2_K", 256, 84, ComputeFormat.F16);

  /** 256 3-bit integers, sixteen 6-bit scales, one F16 super-scale. */
  public static final NumberFormat Q3_K = new BlockFormat("Q3_K", 256, 110, ComputeFormat.F16);

  /** 256 4-bit integers, eight 6-bit scales and minima, two F16 super-scales. */
  public static final NumberFormat Q4_K = new BlockFormat("Q4_K", 256, 144, ComputeFormat.F16);

  /** 256 5-bit integers, eight 6-bit scales and minima, two F16 super-scales. */
  public static final NumberFormat Q5_K = new BlockFormat("Q5_K", 256, 176, ComputeFormat.F16);

  /** 256 6-bit integers, sixteen 8-bit scales, one F16 super-scale. */
  public static final NumberFormat Q6_K = new BlockFormat("Q6_K", 256, 210, ComputeFormat.F16);

  /** 256 8-bit integers, one F32 scale, sixteen 16-bit sums: activations, never in files. */
  public static final NumberFormat Q8_K = new BlockFormat("Q8_K", 256, 292, ComputeFormat.F16);

  /** Groups of eight from a codebook, 1.56 bits a weight. */
  public static final NumberFormat IQ1_S = new BlockFormat("IQ1_S", 256, 50, ComputeFormat.F16);

  /** Groups of eight from a codebook, 1.75 bits a weight. */
  public static final NumberFormat IQ1_M = new BlockFormat("IQ1_M", 256, 56, ComputeFormat.F16);

  /** Groups of eight from a codebook, 2.06 bits a weight. */
  public static final NumberFormat IQ2_XXS = new BlockFormat("IQ2_XXS", 256, 66, ComputeFormat.F16);

  /** Groups of eight from a codebook, 2.31 bits a weight. */
  public static final NumberFormat IQ2_XS = new BlockFormat("IQ2_XS", 256, 74, ComputeFormat.F16);

  /** Groups of eight from a codebook, 2.56 bits a weight. */
  public static final NumberFormat IQ2_S = new BlockFormat("IQ2_S", 256, 82, ComputeFormat.F16);

  /** Groups of four from a codebook, 3.06 bits a weight. */
  public static final NumberFormat IQ3_XXS = new BlockFormat("IQ3_XXS", 256, 98, ComputeFormat.F16);

  /** Groups of four from a codebook, 3.44 bits a weight. */
  public static final NumberFormat IQ3_S = new BlockFormat("IQ3_S", 256, 110, ComputeFormat.F16);

  /** 32 indices into sixteen uneven levels, one F16 scale. */
  public static final NumberFormat IQ4_NL = new BlockFormat("IQ4_NL", 32, 18, ComputeFormat.F16);

  /** 256 indices into sixteen uneven levels, eight 6-bit scales, one F16 super-scale. */
  public static final NumberFormat IQ4_XS = new BlockFormat("IQ4_XS", 256, 136, ComputeFormat.F16);

  /** 256 ternary digits, five a byte, one F16 scale. */
  public static final NumberFormat TQ1_0 = new BlockFormat("TQ1_0", 256, 54, ComputeFormat.F16);

  /** 256 ternary digits of 2 bits, one F16 scale. */
  public static final NumberFormat TQ2_0 = new BlockFormat("TQ2_0", 256, 66, ComputeFormat.F16);

  /** 64 4-bit floats (E2M1), four FP8 scales; an F32 scale is a tensor of its own. */
  public static final NumberFormat NVFP4 = new BlockFormat("GGUF-NVFP4", 64, 36, ComputeFormat.F16);

  private static final List<NumberFormat> ALL =
      List.of(
          I8, I16, I32, I64, Q1_0, Q2_0, Q4_0, Q4_1, Q5_0, Q5_1, Q8_0, Q8_1, Q2_K, Q3_K, Q4_K, Q5_K,
          Q6_K, Q8_K, IQ1_S, IQ1_M, IQ2_XXS, IQ2_XS, IQ2_S, IQ3_XXS, IQ3_S, IQ4_NL, IQ4_XS, TQ1_0,
          TQ2_0, NVFP4);

  private GgmlFormats() {}

  /** All of them. */
  static List<NumberFormat> all() {
    return ALL;
  }
}
