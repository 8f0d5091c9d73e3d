package dev.roofline.engine;

import java.util.ArrayList;
import java.util.List;

/** What is believed of the parameters of decode before the data. */
final class DecodePriors {

  private DecodePriors() {}

  static List<Prior> of(Engine engine) {
    List<Prior> all = new ArrayList<>();
    all.add(
        Prior.ratio("bandwidthEfficiency", "part of the bandwidth that weights reach", .92, .02));
    all.add(clocks(engine));
    all.add(superBlocks(engine));
    all.add(
        Prior.ratio(
            "attentionEfficiency",
            "part of the bandwidth that attention reaches",
            attention(engine),
            .05));
    all.add(
        new Prior(
            DecodeModel.LAUNCH,
            "s",
            "time that each kernel adds",
            engine == Engine.LLAMA_CPP_METAL ? 6e-6 : 3e-6,
            .7));
    all.addAll(ofChips(engine));
    all.addAll(ofBuilds(engine));
    return all;
  }

  /** Vulkan's rows are of one model on all but one device; its kernels are alike CUDA's. */
  private static Prior clocks(Engine engine) {
    return new Prior(
        "unitClocksPerByte",
        "clock/B",
        "clocks of a compute unit to take in a byte of weights",
        engine == Engine.LLAMA_CPP_METAL ? .09 : .14,
        engine == Engine.LLAMA_CPP_VULKAN ? .15 : .25);
  }

  /** By Vulkan of 2026 a Ryzen AI Max streams Q4_K as fast as Q8_0, older rows say less. */
  private static Prior superBlocks(Engine engine) {
    boolean vulkan = engine == Engine.LLAMA_CPP_VULKAN;
    return Prior.ratio(
        "superBlockFactor",
        "times those clocks for K-quants and IQ-quants",
        vulkan ? 1.3 : 1.2,
        vulkan ? .1 : .4);
  }

  /**
   * Medians of the slopes of time over cache bytes, where a source measured several depths: on an
   * M2 Ultra (llama.cpp, benches/mac-m2-ultra) and on a Ryzen AI Max. CUDA's kernels are those of
   * ROCm.
   */
  private static double attention(Engine engine) {
    return switch (engine) {
      case LLAMA_CPP_METAL -> .42;
      case LLAMA_CPP_CUDA -> .7;
      case LLAMA_CPP_ROCM -> .724;
      default -> .856;
    };
  }

  private static List<Prior> ofChips(Engine engine) {
    if (engine == Engine.LLAMA_CPP_METAL) {
      return List.of(
          Prior.ratio(DecodeModel.DIES, "part that a second die adds to each launch", .3, .7));
    }
    List<Prior> all = new ArrayList<>();
    all.add(
        Prior.ratio("sharedMemory", "times the bandwidth of memory that a CPU shares", .93, .03));
    if (engine == Engine.LLAMA_CPP_CUDA) {
      all.add(
          Prior.ratio(
              "inlineEcc", "times the bandwidth of server boards with GDDR memory", .92, .05));
      all.add(Prior.ratio("noByteProducts", "times the clocks without DP4A", 1.4, .5));
      all.add(Prior.ratio("beforeAmpere", "times the clocks before 2020", 1.2, .3));
    }
    if (engine == Engine.LLAMA_CPP_VULKAN) {
      all.add(Prior.ratio("alchemist", "times the clocks on Arc A", 2, .5));
      all.add(Prior.ratio("battlemage", "times the clocks on Arc B", 1.4, .3));
    }
    return all;
  }

  private static List<Prior> ofBuilds(Engine engine) {
    return switch (engine) {
      case LLAMA_CPP_METAL ->
          List.of(
              Prior.ratio(
                  DecodeModel.UNFUSED,
                  "part of the bandwidth where it is not fused, keys read by each query head",
                  .478,
                  .05),
              Prior.ratio(DecodeModel.EARLY, "times the launch before mid 2024", 1.2, .3));
      case LLAMA_CPP_CUDA ->
          List.of(
              Prior.ratio(
                  DecodeModel.UNFUSED, "part of the bandwidth where it is not fused", .346, .05),
              Prior.ratio(
                  DecodeModel.EARLY, "times the launch before CUDA graphs (mid 2024)", 1.5, .3));
      default -> List.of();
    };
  }
}
