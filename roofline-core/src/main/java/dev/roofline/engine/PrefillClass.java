package dev.roofline.engine;

import dev.roofline.device.GpuArchitecture;
import java.util.List;

/** Which of an engine's prompt kernels run: each kind reaches its own part of the matrix rate. */
final class PrefillClass {

  /** What multiplies bytes as fast as half precision. */
  static final GpuArchitecture[] WMMA = {
    GpuArchitecture.RDNA3, GpuArchitecture.RDNA3_5, GpuArchitecture.RDNA4
  };

  static final GpuArchitecture[] MFMA = {
    GpuArchitecture.CDNA, GpuArchitecture.CDNA2, GpuArchitecture.CDNA3, GpuArchitecture.CDNA4
  };

  private PrefillClass() {}

  /** The efficiencies of an engine's kinds. */
  static List<Prior> priors(Engine engine) {
    return switch (engine) {
      case LLAMA_CPP_METAL ->
          List.of(
              reaches("float", "F16 weights", .7, .3), reaches("quantised", "quantised", .65, .3));
      case LLAMA_CPP_CUDA ->
          List.of(
              reaches("float", "F16 weights", .5, .2),
              reaches("bytesAmpere", "INT8 tensor cores since Ampere", .3, .3),
              reaches("bytesTuring", "INT8 tensor cores of Turing", .3, .3),
              reaches("volta", "FP16 tensor cores of Volta", .3, .3),
              reaches("dp4a", "byte products without tensor cores", .3, .3),
              reaches("scalar", "no byte products", .5, .5));
      case LLAMA_CPP_ROCM ->
          List.of(
              reaches("gemm", "half precision, and all weights on RDNA 3 and later", .4, .3),
              reaches("dot", "byte products without matrix units", .3, .3),
              reaches("mfma", "matrix units of CDNA", .3, .3));
      case LLAMA_CPP_VULKAN ->
          List.of(
              reaches("coopmatNvidia", "matrix units of NVIDIA", .5, .3),
              reaches("vector", "no matrix units", .6, .3),
              reaches("rdna4", "matrix units of RDNA 4", .35, .3),
              reaches("bfloat", "BF16 weights on AMD", .45, .3),
              reaches("arc", "vectors of Arc", .4, .3),
              reaches("rdna3", "other matrix units", .35, .3));
      default -> List.of();
    };
  }

  private static Prior reaches(String name, String what, double start, double spread) {
    return Prior.ratio(name, "part of the matrix rate reached: " + what, start, spread);
  }

  /** The name of the kind for a device and weights. */
  static String of(Engine engine, Chip chip, WeightKind weights) {
    return switch (engine) {
      case LLAMA_CPP_CUDA -> weights.isFloat() ? "float" : cuda(chip);
      case LLAMA_CPP_ROCM -> weights.isFloat() ? "gemm" : rocm(chip);
      case LLAMA_CPP_VULKAN -> vulkan(chip, weights);
      default -> weights.isFloat() ? "float" : "quantised";
    };
  }

  private static String cuda(Chip chip) {
    if (chip.is(GpuArchitecture.VOLTA)) {
      return "volta";
    }
    if (chip.hasMatrixUnits()) {
      return chip.is(GpuArchitecture.TURING) ? "bytesTuring" : "bytesAmpere";
    }
    return chip.architecture().filter(GpuArchitecture::byteProducts).isPresent()
        ? "dp4a"
        : "scalar";
  }

  private static String rocm(Chip chip) {
    if (chip.isUnknown() || chip.is(WMMA)) {
      return "gemm";
    }
    return chip.is(MFMA) ? "mfma" : "dot";
  }

  private static String vulkan(Chip chip, WeightKind weights) {
    if (chip.is(GpuArchitecture.ALCHEMIST, GpuArchitecture.BATTLEMAGE)) {
      return "arc";
    }
    if (chip.isAmd()) {
      if (weights == WeightKind.BFLOAT) {
        return "bfloat";
      }
      return chip.is(GpuArchitecture.RDNA2)
          ? "vector"
          : chip.is(GpuArchitecture.RDNA4) ? "rdna4" : "rdna3";
    }
    return chip.isNvidia() && chip.hasMatrixUnits() ? "coopmatNvidia" : "vector";
  }
}
