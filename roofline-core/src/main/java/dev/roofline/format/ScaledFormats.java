package dev.roofline.format;

import java.util.List;

/**
 * Formats with scales: OCP microscaling blocks, and those of FP8, NVFP4 and INT8 checkpoints. Where
 * activations are quantised to match, products are computed in the narrow format by default.
 *
 * @see <a
 *     href="https://www.opencompute.org/documents/ocp-microscaling-formats-mx-v1-0-spec-final-pdf">OCP
 *     Microscaling Formats 1.0</a>
 */
public final class ScaledFormats {

  /** 32 4-bit floats (E2M1) and one 8-bit exponent; weights only, as in gpt-oss and in GGUF. */
  public static final NumberFormat MXFP4 = new BlockFormat("MXFP4", 32, 17, ComputeFormat.F16);

  /** 32 8-bit floats (E4M3 or E5M2) and one 8-bit exponent. */
  public static final NumberFormat MXFP8 = new BlockFormat("MXFP8", 32, 33, ComputeFormat.FP8);

  /**
   * 16 4-bit floats (E2M1) and one FP8 scale, and one F32 scale a matrix; vectors stay BF16.
   *
   * @see <a
   *     href="https://developer.nvidia.com/blog/introducing-nvfp4-for-efficient-and-accurate-low-precision-inference/">NVIDIA
   *     on NVFP4</a>
   */
  public static final NumberFormat NVFP4 =
      new ScaledFormat(
          "NVFP4",
          new BlockFormat("NVFP4 blocks", 16, 9, ComputeFormat.FP4),
          List.of(SideTable.perMatrix(NumberFormats.F32)),
          NumberFormats.BF16,
          ComputeFormat.FP4);

  /**
   * 8-bit floats and one F32 scale for each square of 128×128, those at the edges included; vectors
   * stay BF16.
   *
   * @see <a href="https://arxiv.org/abs/2412.19437">DeepSeek-V3, section 3.3.2</a>
   */
  public static final NumberFormat FP8_BLOCK128 =
      new ScaledFormat(
          "FP8-BLOCK128",
          NumberFormats.FP8,
          List.of(SideTable.perSquare(NumberFormats.F32, 128)),
          NumberFormats.BF16,
          ComputeFormat.FP8);

  /**
   * 8-bit integers and one F32 scale a row; vectors stay F16.
   *
   * @see <a href="https://arxiv.org/abs/2208.07339">LLM.int8()</a>
   */
  public static final NumberFormat INT8_CHANNEL =
      new ScaledFormat(
          "INT8-CHANNEL",
          NumberFormats.INT8,
          List.of(SideTable.perRow(NumberFormats.F32)),
          NumberFormats.F16,
          ComputeFormat.INT8);

  private ScaledFormats() {}
}
