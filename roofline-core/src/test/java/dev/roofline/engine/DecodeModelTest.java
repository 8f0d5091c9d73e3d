package dev.roofline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roofline.device.Device;
import dev.roofline.device.GpuArchitecture;
import dev.roofline.engine.Work.Attention;
import dev.roofline.engine.Work.Experts;
import dev.roofline.engine.Work.Kernels;
import dev.roofline.engine.Work.Stage;
import dev.roofline.format.ComputeFormat;
import dev.roofline.quantity.Bandwidth;
import dev.roofline.quantity.FlopRate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which parameters slow the weights down, on boards of 1 TB/s with a hundred units at 1 GHz. */
class DecodeModelTest {

  private static final double BYTES = 1e9;
  private static final double KERNELS = 100;
  private static final double LAUNCH = 1e-5;

  /** Every factor is another prime, so that a product tells which there are. */
  private static final Map<String, Double> FACTORS =
      Map.of(
          "inlineEcc", 1.0 / 2,
          "sharedMemory", 1.0 / 3,
          "superBlockFactor", 5.0,
          "noByteProducts", 7.0,
          "beforeAmpere", 11.0,
          "alchemist", 13.0,
          "battlemage", 17.0,
          "dieBarrier", 0.5,
          "earlyBuild", 3.0,
          "unfusedAttention", 0.25);

  private static EngineProfile profile(Engine engine, double efficiency, double clocks) {
    Map<String, Double> decode = new LinkedHashMap<>();
    decode.put("bandwidthEfficiency", efficiency);
    decode.put("unitClocksPerByte", clocks);
    decode.put("attentionEfficiency", 0.5);
    decode.put("launchSeconds", LAUNCH);
    decode.putAll(FACTORS);
    Map<String, Double> prefill = new LinkedHashMap<>();
    prefill.put("superBlockFactor", 1.0);
    prefill.put("expertFactor", 0.5);
    prefill.put("attentionEfficiency", 0.5);
    prefill.put("halfFillTokens", 64.0);
    prefill.put("halfFillTokensPerUnit", 0.64);
    prefill.put("tu11x", 1.0);
    prefill.put("powerExponent", 1.0);
    PrefillClass.priors(engine).forEach(kind -> prefill.put(kind.name(), 0.5));
    return new EngineProfile(engine, Boards.stage(decode), Boards.stage(prefill));
  }

  private static Work step(double tokens, double bytes, double flop, WeightKind weights) {
    return new Work(
        Stage.DECODE,
        tokens,
        tokens,
        bytes,
        flop,
        new Kernels(KERNELS, KERNELS),
        weights,
        Attention.NONE,
        Experts.NONE);
  }

  private static Device board(String kind, GpuArchitecture architecture) {
    return Boards.board(kind, architecture, Map.of(ComputeFormat.F32, 10.0));
  }

  /** Seconds that a byte takes of those that 1 TB/s would. */
  private static double slowdown(Engine engine, Device device) {
    Work step = step(1, BYTES, 1, WeightKind.BYTES);
    double seconds = profile(engine, 1, 1e-9).seconds(step, device) - KERNELS * LAUNCH;
    return seconds / (BYTES / 1e12);
  }

  @ParameterizedTest
  @CsvSource({
    "LLAMA_CPP_CUDA, desktop-gpu, ADA, 1",
    "LLAMA_CPP_CUDA, server-gpu, ADA, 2",
    "LLAMA_CPP_CUDA, server-gpu, TURING, 2",
    "LLAMA_CPP_CUDA, server-gpu, PASCAL_GP100, 1",
    "LLAMA_CPP_CUDA, server-gpu, VOLTA, 1",
    "LLAMA_CPP_CUDA, server-gpu, AMPERE_GA100, 1",
    "LLAMA_CPP_CUDA, server-gpu, HOPPER, 1",
    "LLAMA_CPP_CUDA, server-gpu, BLACKWELL_GB100, 1",
    "LLAMA_CPP_CUDA, server-gpu, GCN4, 1",
    "LLAMA_CPP_CUDA, edge, AMPERE, 3",
    "LLAMA_CPP_VULKAN, laptop-soc, RDNA3_5, 3",
    "LLAMA_CPP_VULKAN, desktop-soc, RDNA3_5, 3",
    "LLAMA_CPP_VULKAN, phone, RDNA3_5, 3",
    "LLAMA_CPP_VULKAN, laptop-gpu, RDNA3, 1",
    "LLAMA_CPP_VULKAN, server-gpu, ADA, 1",
    "LLAMA_CPP_METAL, laptop-soc, APPLE, 1"
  })
  void memoryGivesUpBandwidthForCheckBitsAndToTheCpu(
      Engine engine, String kind, GpuArchitecture architecture, double factor) {
    assertThat(slowdown(engine, board(kind, architecture))).isCloseTo(factor, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({
    "LLAMA_CPP_CUDA, ADA, BYTES, 1",
    "LLAMA_CPP_CUDA, AMPERE, BYTES, 1",
    "LLAMA_CPP_CUDA, ADA, SUPER_BLOCKS, 5",
    "LLAMA_CPP_CUDA, TURING, BYTES, 11",
    "LLAMA_CPP_CUDA, TURING, SUPER_BLOCKS, 55",
    "LLAMA_CPP_CUDA, PASCAL, BYTES, 11",
    "LLAMA_CPP_CUDA, MAXWELL, BYTES, 77",
    "LLAMA_CPP_VULKAN, MAXWELL, BYTES, 1",
    "LLAMA_CPP_VULKAN, ALCHEMIST, BYTES, 13",
    "LLAMA_CPP_VULKAN, BATTLEMAGE, NIBBLES, 17",
    "LLAMA_CPP_ROCM, ALCHEMIST, NIBBLES, 1"
  })
  void unitsTakeInBytesInClocksOfTheirKind(
      Engine engine, GpuArchitecture architecture, WeightKind weights, double factor) {
    Work step = step(1, BYTES, 1, weights);
    Device device = board("desktop-gpu", architecture);
    double seconds = profile(engine, 1, 1).seconds(step, device) - KERNELS * LAUNCH;
    assertThat(seconds / (BYTES / 100e9))
        .as("10 ms on a hundred units at 1 GHz, beside 1 ms of streaming")
        .isCloseTo(Math.pow(Math.pow(factor, 4) + 1e-4, 0.25), within(1e-9));
  }

  @Test
  void ofAnUnknownDeviceNothingIsHeldAgainstItsAge() {
    Device unknown =
        Device.of(
            "unknown",
            ComputeFormat.F32,
            FlopRate.teraflopsPerSecond(25.6),
            Bandwidth.gigabytesPerSecond(1e6));
    double seconds =
        profile(Engine.LLAMA_CPP_CUDA, 1, 1).seconds(step(1, BYTES, 1, WeightKind.BYTES), unknown);
    assertThat(seconds)
        .as("25.6 TFLOP/s are as many as a hundred units of 256 FLOP a clock make at 1 GHz")
        .isCloseTo(BYTES / 100e9 + KERNELS * LAUNCH, within(1e-9));
    assertThat(new Chip(unknown).units()).isCloseTo(50, within(1e-9));
    assertThat(new Chip(board("desktop-gpu", GpuArchitecture.ADA)).units()).isEqualTo(100);
  }

  @ParameterizedTest
  @CsvSource({
    "LLAMA_CPP_METAL, 1, CURRENT, 1",
    "LLAMA_CPP_METAL, 2, CURRENT, 1.5",
    "LLAMA_CPP_METAL, 1, EARLY, 3",
    "LLAMA_CPP_METAL, 2, EARLY, 4.5",
    "LLAMA_CPP_CUDA, 1, EARLY, 3",
    "LLAMA_CPP_CUDA, 1, CURRENT, 1"
  })
  void launchesTakeLongerOnTwoDiesAndByEarlyBuilds(
      Engine engine, int dies, Build build, double factor) {
    Device device =
        Boards.board("desktop-gpu", GpuArchitecture.APPLE, dies, Map.of(ComputeFormat.F32, 10.0));
    EngineProfile profile = profile(engine, 1, 1e-9).built(build);
    double stream = BYTES / 1e12;
    assertThat(profile.seconds(step(1, BYTES, 1, WeightKind.BYTES), device))
        .isCloseTo(stream + KERNELS * LAUNCH * factor, within(1e-12));
    assertThat(LaunchTime.of(profile.decode()).on(new Chip(device), build))
        .as("a prompt's launches")
        .isCloseTo(LAUNCH * factor, within(1e-15));
  }

  /** 16 sequences: 15 of them add their products at half of 10 TFLOP/s, filled to 16/80. */
  @Test
  void productsOfOtherSequencesAddToTheStep() {
    Device device = board("laptop-soc", GpuArchitecture.APPLE);
    double flop = 1e10;
    double products = flop * (1 + 64.0 / 16) / 5e12;
    assertThat(
            profile(Engine.LLAMA_CPP_METAL, 1, 1e-9)
                .seconds(step(16, BYTES, flop, WeightKind.BYTES), device))
        .isCloseTo(BYTES / 1e12 + KERNELS * LAUNCH + products * 15 / 16, within(1e-9));
  }

  /** Many products and few bytes: the step takes what as many tokens of a prompt take. */
  @Test
  void aStepIsNoFasterThanThePromptOfItsTokens() {
    Device device = board("laptop-soc", GpuArchitecture.APPLE);
    double flop = 1e12;
    double products = flop * (1 + 64.0 / 2) / 5e12;
    assertThat(
            profile(Engine.LLAMA_CPP_METAL, 1, 1e-9)
                .seconds(step(2, BYTES, flop, WeightKind.BYTES), device))
        .isCloseTo(products + KERNELS * LAUNCH, within(1e-9));
  }
}
