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

  /** V_DOT4 and the matrix units of CDNA, in operations of a unit and clock. */
  private static final double DOT = 512;

  private static final double MFMA = 1024;

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
    if (bytes == 0 || chip.isUnknown() || chip.is(PrefillClass.WMMA)) {
      return half(chip);
    }
    return Math.min(bytes, (chip.is(PrefillClass.MFMA) ? MFMA : DOT) * chip.unitClocks());
  }

  private static double vulkan(Chip chip, WeightKind weights) {
    if (chip.is(GpuArchitecture.ALCHEMIST, GpuArchitecture.BATTLEMAGE)) {
      return 2 * chip.vectorPeak();
    }
    if (chip.isAmd()) {
      return weights == WeightKind.BFLOAT ? chip.vectorPeak() : half(chip);
    }
    // Whether the driver of an unknown processor offers its matrix units is not known either.
    return chip.hasMatrixUnits() && !chip.isUnknown()
        ? Math.max(packedHalf(chip), half(chip))
        : packedHalf(chip);
  }
}
