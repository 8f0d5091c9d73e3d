package dev.roofline.engine;

import dev.roofline.check.Check;
import dev.roofline.format.ComputeFormat;
import java.util.List;
import java.util.Locale;

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

  /** Whether builds from before mid 2024 were measured: they run otherwise. */
  boolean hasEarlyBuilds() {
    return this == LLAMA_CPP_METAL || this == LLAMA_CPP_CUDA;
  }

  /** As in {@code llama.cpp-metal}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replaceFirst("llama_cpp_", "llama.cpp-");
  }

  /** The same with the year of its build where that is not now: {@code llama.cpp-cuda@2024}. */
  public String id(Build build) {
    return id() + build.suffix();
  }

  /**
   * The engine of an id in any letter case.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Engine parse(String text) {
    return Check.oneOf("engine", text, List.of(values()));
  }

  @Override
  public String toString() {
    return id();
  }
}
