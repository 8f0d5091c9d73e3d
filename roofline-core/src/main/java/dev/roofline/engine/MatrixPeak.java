package dev.roofline.engine;

import dev.roofline.device.GpuArchitecture;
import dev.roofline.format.ComputeFormat;

/**
 * The rate of the instructions that an engine multiplies prompts with. Quantised weights are
 * multiplied as bytes on CUDA and ROCm, in half precision on Metal and Vulkan.
 */
final class MatrixPeak {

  /** mma.sync, which llama.cpp's CUDA kernels use, issues at most so many operations. */
  private static final double MMA_SYNC = 2048;

  private static final double DOT = 512;
  private static final double WIDE_DOT = 1024;

  private MatrixPeak() {}

  static double of(Engine engine, Chip chip, WeightKind weights) {
    return switch (engine) {
      case LLAMA_CPP_CUDA -> weights.isFloat() ? cudaFloat(chip) : cudaBytes(chip);
      case LLAMA_CPP_ROCM -> weights.isFloat() ? half(chip) : rocmBytes(chip);
      case LLAMA_CPP_VULKAN -> vulkan(chip, weights);
      default -> chip.vectorPeak();
    };
  }

  /** The rate of attention's products. */
  static double attention(Engine engine, Chip chip) {
    return engine == Engine.LLAMA_CPP_CUDA && chip.hasMatrixUnits()
        ? half(chip)
        : chip.vectorPeak();
  }

  private static double half(Chip chip) {
    return Math.max(chip.peak(ComputeFormat.F16), chip.vectorPeak());
  }

  /** Half precision accumulated in 16 bits where that is faster. */
  private static double packedHalf(Chip chip) {
    return Math.max(chip.peak(ComputeFormat.F16_ACC16), chip.vectorPeak());
  }

  private static double cudaFloat(Chip chip) {
    return chip.hasMatrixUnits() ? Math.max(packedHalf(chip), half(chip)) : packedHalf(chip);
  }

  private static double cudaBytes(Chip chip) {
    double bytes = chip.peak(ComputeFormat.INT8);
    if (chip.is(GpuArchitecture.VOLTA)) {
      return half(chip);
    }
    if (chip.hasMatrixUnits()) {
      return bytes > 0 ? Math.min(bytes, MMA_SYNC * chip.unitClocks()) : half(chip);
    }
    return bytes > 0 ? bytes : packedHalf(chip);
  }

  private static double rocmBytes(Chip chip) {
    double bytes = chip.peak(ComputeFormat.INT8);
    if (bytes == 0) {
      return half(chip);
    }
    boolean wide =
        chip.is(
            GpuArchitecture.CDNA,
            GpuArchitecture.CDNA2,
            GpuArchitecture.CDNA3,
            GpuArchitecture.CDNA4,
            GpuArchitecture.RDNA4);
    return Math.min(bytes, (wide ? WIDE_DOT : DOT) * chip.unitClocks());
  }

  private static double vulkan(Chip chip, WeightKind weights) {
    if (chip.is(GpuArchitecture.ALCHEMIST, GpuArchitecture.BATTLEMAGE)) {
      return 2 * chip.vectorPeak();
    }
    if (chip.isAmd()) {
      return weights == WeightKind.BFLOAT ? chip.vectorPeak() : half(chip);
    }
    return chip.hasMatrixUnits() ? half(chip) : packedHalf(chip);
  }
}
