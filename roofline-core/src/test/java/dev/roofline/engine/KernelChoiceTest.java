package dev.roofline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roofline.device.CeilingSet;
import dev.roofline.device.Ceilings;
import dev.roofline.device.Device;
import dev.roofline.device.GpuArchitecture;
import dev.roofline.device.Provenance;
import dev.roofline.device.Silicon;
import dev.roofline.device.Sourced;
import dev.roofline.device.UnitCount;
import dev.roofline.format.ComputeFormat;
import dev.roofline.quantity.Bandwidth;
import dev.roofline.quantity.FlopRate;
import dev.roofline.quantity.Frequency;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which kernels an engine runs on an architecture, and the rate that bounds them. */
class KernelChoiceTest {

  private static <T extends Serializable> Sourced<T> sourced(T value) {
    return Sourced.of(value, Provenance.Kind.DATASHEET, "a test");
  }

  /** A hundred units at 1 GHz: 10 TFLOP/s in F32, 40 in F16, 80 summed in 16 bits. */
  private static Device device(GpuArchitecture architecture, double bytes) {
    Map<ComputeFormat, Sourced<FlopRate>> peaks = new EnumMap<>(ComputeFormat.class);
    peaks.put(ComputeFormat.F32, sourced(FlopRate.teraflopsPerSecond(10)));
    peaks.put(ComputeFormat.F16, sourced(FlopRate.teraflopsPerSecond(40)));
    peaks.put(ComputeFormat.F16_ACC16, sourced(FlopRate.teraflopsPerSecond(80)));
    if (bytes > 0) {
      peaks.put(ComputeFormat.INT8, sourced(FlopRate.teraflopsPerSecond(bytes)));
    }
    Ceilings ceilings = new Ceilings(sourced(Bandwidth.gigabytesPerSecond(1000)), peaks);
    return Device.of("gpu", "GPU", "desktop-gpu", Map.of(CeilingSet.THEORETICAL, ceilings))
        .withSilicon(
            new Silicon(
                architecture, sourced(new UnitCount(100, "unit")), sourced(new Frequency(1e9)), 1));
  }

  @ParameterizedTest
  @CsvSource({
    "LLAMA_CPP_CUDA, ADA, FLOAT, float",
    "LLAMA_CPP_CUDA, ADA, BYTES, bytesAmpere",
    "LLAMA_CPP_CUDA, AMPERE_GA100, NIBBLES, bytesAmpere",
    "LLAMA_CPP_CUDA, TURING, BYTES, bytesTuring",
    "LLAMA_CPP_CUDA, VOLTA, BYTES, volta",
    "LLAMA_CPP_CUDA, PASCAL, SUPER_BLOCKS, dp4a",
    "LLAMA_CPP_CUDA, TURING_TU11X, BYTES, dp4a",
    "LLAMA_CPP_CUDA, MAXWELL, BYTES, scalar",
    "LLAMA_CPP_ROCM, RDNA2, FLOAT, gemm",
    "LLAMA_CPP_ROCM, RDNA2, BYTES, dot",
    "LLAMA_CPP_ROCM, RDNA3, BYTES, gemm",
    "LLAMA_CPP_ROCM, CDNA2, BYTES, mfma",
    "LLAMA_CPP_VULKAN, ALCHEMIST, FLOAT, arc",
    "LLAMA_CPP_VULKAN, BATTLEMAGE, BYTES, arc",
    "LLAMA_CPP_VULKAN, RDNA3, BFLOAT, bfloat",
    "LLAMA_CPP_VULKAN, RDNA2, BYTES, vector",
    "LLAMA_CPP_VULKAN, RDNA3, BYTES, rdna3",
    "LLAMA_CPP_VULKAN, RDNA4, BYTES, rdna4",
    "LLAMA_CPP_VULKAN, ADA, BFLOAT, coopmatNvidia",
    "LLAMA_CPP_VULKAN, PASCAL, BYTES, vector",
    "LLAMA_CPP_VULKAN, APPLE, BYTES, vector",
    "LLAMA_CPP_METAL, APPLE, FLOAT, float",
    "LLAMA_CPP_METAL, APPLE, BYTES, quantised"
  })
  void promptsRunKernelsOfAKind(
      Engine engine, GpuArchitecture architecture, WeightKind weights, String kind) {
    assertThat(PrefillClass.of(engine, new Chip(device(architecture, 160)), weights))
        .isEqualTo(kind);
    assertThat(PrefillClass.priors(engine)).extracting(Prior::name).contains(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "LLAMA_CPP_CUDA, ADA, FLOAT, 160, 80",
    "LLAMA_CPP_CUDA, ADA, BYTES, 160, 160",
    "LLAMA_CPP_CUDA, ADA, BYTES, 300, 204.8",
    "LLAMA_CPP_CUDA, ADA, BYTES, 0, 40",
    "LLAMA_CPP_CUDA, VOLTA, BYTES, 160, 40",
    "LLAMA_CPP_CUDA, PASCAL, FLOAT, 160, 80",
    "LLAMA_CPP_CUDA, PASCAL, BYTES, 160, 160",
    "LLAMA_CPP_CUDA, MAXWELL, BYTES, 0, 80",
    "LLAMA_CPP_ROCM, RDNA2, FLOAT, 160, 40",
    "LLAMA_CPP_ROCM, RDNA2, BYTES, 160, 51.2",
    "LLAMA_CPP_ROCM, RDNA2, BYTES, 50, 50",
    "LLAMA_CPP_ROCM, RDNA2, BYTES, 0, 40",
    "LLAMA_CPP_ROCM, CDNA2, BYTES, 160, 102.4",
    "LLAMA_CPP_VULKAN, ALCHEMIST, BYTES, 160, 20",
    "LLAMA_CPP_VULKAN, RDNA2, BFLOAT, 160, 12.8",
    "LLAMA_CPP_VULKAN, RDNA2, BYTES, 160, 40",
    "LLAMA_CPP_VULKAN, PASCAL, BYTES, 160, 80",
    "LLAMA_CPP_METAL, APPLE, BYTES, 160, 10",
    "LLAMA_CPP_CPU, APPLE, FLOAT, 160, 10"
  })
  void promptsMultiplyAtARate(
      Engine engine,
      GpuArchitecture architecture,
      WeightKind weights,
      double bytes,
      double teraflops) {
    Chip chip = new Chip(device(architecture, bytes));
    assertThat(MatrixPeak.of(engine, chip, weights) / 1e12)
        .isCloseTo(teraflops, within(1e-9 * teraflops));
  }

  @ParameterizedTest
  @CsvSource({
    "LLAMA_CPP_CUDA, ADA, 40",
    "LLAMA_CPP_CUDA, PASCAL, 10",
    "LLAMA_CPP_VULKAN, ADA, 10",
    "LLAMA_CPP_ROCM, RDNA2, 12.8",
    "LLAMA_CPP_ROCM, RDNA4, 12.8",
    "LLAMA_CPP_ROCM, GCN4, 12.8",
    "LLAMA_CPP_VULKAN, ALCHEMIST, 10",
    "LLAMA_CPP_METAL, APPLE, 10"
  })
  void attentionMultipliesAtARate(Engine engine, GpuArchitecture architecture, double teraflops) {
    assertThat(MatrixPeak.attention(engine, new Chip(device(architecture, 160))) / 1e12)
        .isCloseTo(teraflops, within(1e-9 * teraflops));
  }

  @ParameterizedTest
  @CsvSource({
    "LLAMA_CPP_CUDA, ADA, FLOAT, F16_ACC16",
    "LLAMA_CPP_CUDA, ADA, BYTES, INT8",
    "LLAMA_CPP_CUDA, VOLTA, BYTES, F16_ACC16",
    "LLAMA_CPP_CUDA, MAXWELL, BYTES, F16_ACC16",
    "LLAMA_CPP_ROCM, RDNA2, NIBBLES, INT8",
    "LLAMA_CPP_ROCM, GCN4, NIBBLES, F16",
    "LLAMA_CPP_METAL, APPLE, BYTES, F16",
    "LLAMA_CPP_CPU, APPLE, BYTES, INT8",
    "LLAMA_CPP_CPU, APPLE, FLOAT, F32"
  })
  void productsAreInAFormat(
      Engine engine, GpuArchitecture architecture, WeightKind weights, ComputeFormat format) {
    assertThat(ComputeChoice.of(engine, weights, device(architecture, 160))).isEqualTo(format);
  }
}
