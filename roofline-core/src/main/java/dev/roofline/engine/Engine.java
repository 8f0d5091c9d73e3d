package dev.roofline.engine;

import dev.roofline.format.ComputeFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** An inference engine with one of its backends. */
public enum Engine {
  /** Apple's GPUs: weights are dequantised and multiplied in half precision. */
  LLAMA_CPP_METAL(ComputeFormat.F16, ComputeFormat.F16),
  /** NVIDIA's GPUs: quantised weights are multiplied as bytes. */
  LLAMA_CPP_CUDA(ComputeFormat.F16_ACC16, ComputeFormat.INT8),
  /** AMD's GPUs: quantised weights are multiplied as bytes. */
  LLAMA_CPP_ROCM(ComputeFormat.F16, ComputeFormat.INT8),
  /** Any GPU: half-precision matrix units where the driver offers them. */
  LLAMA_CPP_VULKAN(ComputeFormat.F16_ACC16, ComputeFormat.F16_ACC16),
  /** CPUs: vector instructions, quantised weights as bytes. */
  LLAMA_CPP_CPU(ComputeFormat.F32, ComputeFormat.INT8);

  private final ComputeFormat floats;
  private final ComputeFormat quantised;

  Engine(ComputeFormat floats, ComputeFormat quantised) {
    this.floats = floats;
    this.quantised = quantised;
  }

  /** What F16 and BF16 weights are multiplied in, by the fastest kernels. */
  public ComputeFormat floats() {
    return floats;
  }

  /** What quantised weights are multiplied in, by the fastest kernels. */
  public ComputeFormat quantised() {
    return quantised;
  }

  /** As in {@code llama.cpp-metal}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replaceFirst("llama_cpp_", "llama.cpp-");
  }

  /**
   * The engine of an id in any letter case.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Engine parse(String id) {
    return Arrays.stream(values())
        .filter(engine -> engine.id().equals(id.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("engine (\"" + id + "\") must be one of " + ids()));
  }

  private static String ids() {
    return Arrays.stream(values()).map(Engine::id).collect(Collectors.joining(", "));
  }

  @Override
  public String toString() {
    return id();
  }
}
