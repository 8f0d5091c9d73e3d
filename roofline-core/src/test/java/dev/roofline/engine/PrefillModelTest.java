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
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Prompts on boards with a hundred units at 1 GHz: 10 TFLOP/s in F32, 40 in F16, 160 in INT8. */
class PrefillModelTest {

  private static final Map<ComputeFormat, Double> PEAKS =
      Map.of(ComputeFormat.F32, 10.0, ComputeFormat.F16, 40.0, ComputeFormat.INT8, 160.0);

  private static final double FLOP = 1e13;

  private static EngineProfile profile(Engine engine) {
    Map<String, Double> prefill = new LinkedHashMap<>();
    prefill.put("superBlockFactor", 1.0 / 3);
    prefill.put("expertFactor", 0.5);
    prefill.put("attentionEfficiency", 0.5);
    prefill.put("halfFillTokens", 64.0);
    prefill.put("halfFillTokensPerUnit", 1.28);
    prefill.put("tu11x", 1.0 / 5);
    prefill.put("powerExponent", 2.0);
    PrefillClass.priors(engine).forEach(kind -> prefill.put(kind.name(), 0.5));
    Map<String, Double> decode = Map.of("launchSeconds", 1e-5, "earlyBuild", 2.0);
    return new EngineProfile(engine, Boards.stage(decode), Boards.stage(prefill));
  }

  private static Work prompt(double bytes, double flop, WeightKind weights, Attention attention) {
    return new Work(
        Stage.PREFILL,
        1024,
        512,
        bytes,
        flop,
        new Kernels(100, 100),
        weights,
        attention,
        Experts.NONE);
  }

  private static double seconds(Engine engine, Build build, Device device, Work prompt) {
    return profile(engine).built(build).seconds(prompt, device);
  }

  private static Device board(GpuArchitecture architecture) {
    return Boards.board("desktop-gpu", architecture, PEAKS);
  }

  /** Two batches of 512, each filled to 512/(512 + 128), or to 512/(512 + 64). */
  @ParameterizedTest
  @CsvSource({
    "LLAMA_CPP_CUDA, ADA, BYTES, 1.25, 160",
    "LLAMA_CPP_CUDA, ADA, SUPER_BLOCKS, 3.75, 160",
    "LLAMA_CPP_CUDA, TURING_TU11X, BYTES, 6.25, 160",
    "LLAMA_CPP_ROCM, RDNA3, SUPER_BLOCKS, 3.375, 40",
    "LLAMA_CPP_VULKAN, ADA, NIBBLES, 1.25, 40",
    "LLAMA_CPP_METAL, APPLE, NIBBLES, 1.125, 10"
  })
  void productsReachAPartOfTheRate(
      Engine engine,
      GpuArchitecture architecture,
      WeightKind weights,
      double factor,
      double teraflops) {
    double seconds =
        seconds(
            engine, Build.CURRENT, board(architecture), prompt(1, FLOP, weights, Attention.NONE));
    assertThat(seconds - 2 * 100 * 1e-5)
        .isCloseTo(FLOP * factor / (0.5 * teraflops * 1e12), within(1e-9));
  }

  /** Of 100 units at 1 GHz that want 240 W, or on 4 nm 140 W, the part that half of it feeds. */
  @ParameterizedTest
  @CsvSource({
    "TURING, 120, 0.5",
    "TURING, 480, 1",
    "AMPERE, 120, 0.5",
    "ADA, 70, 0.5",
    "BLACKWELL, 70, 0.5",
    "HOPPER, 120, 0.5",
    "HOPPER, 240, 1"
  })
  void aLowPowerLimitSlowsProductsDown(GpuArchitecture architecture, double watts, double part) {
    Device device = board(architecture);
    assertThat(PowerLimit.part(new Chip(device))).isEqualTo(1);
    assertThat(PowerLimit.part(new Chip(device.withTdp(watts)))).isCloseTo(part, within(1e-12));
    Work prompt = prompt(1, FLOP, WeightKind.BYTES, Attention.NONE);
    double launches = 2 * 100 * 1e-5;
    double free = seconds(Engine.LLAMA_CPP_CUDA, Build.CURRENT, device, prompt) - launches;
    double limited =
        seconds(Engine.LLAMA_CPP_CUDA, Build.CURRENT, device.withTdp(watts), prompt) - launches;
    assertThat(free / limited).as("an exponent of 2").isCloseTo(part * part, within(1e-9));
  }

  @Test
  void noBatchIsFasterThanItsWeightsStream() {
    double seconds =
        seconds(
            Engine.LLAMA_CPP_CUDA,
            Build.CURRENT,
            board(GpuArchitecture.ADA),
            prompt(1e11, 1, WeightKind.BYTES, Attention.NONE));
    assertThat(seconds).isCloseTo(2 * 0.1 + 2 * 100 * 1e-5, within(1e-9));
  }

  /**
   * Before mid 2024 weights are unpacked to half precision: each batch reads them as stored and
   * writes and multiplies 2 bytes for each, at 9/10 of 1 TB/s; launches take twice as long.
   */
  @ParameterizedTest
  @CsvSource({
    "LLAMA_CPP_CUDA, ADA, BYTES, EARLY, 40, true",
    "LLAMA_CPP_CUDA, ADA, BYTES, CURRENT, 160, false",
    "LLAMA_CPP_CUDA, ADA, FLOAT, EARLY, 40, false",
    "LLAMA_CPP_CUDA, PASCAL, BYTES, EARLY, 160, false",
    "LLAMA_CPP_METAL, APPLE, BYTES, EARLY, 10, false",
  })
  void earlyBuildsOfCudaUnpackWeights(
      Engine engine,
      GpuArchitecture architecture,
      WeightKind weights,
      Build build,
      double teraflops,
      boolean unpacks) {
    double parameters = 4e9;
    double flop = 2 * parameters * 1024;
    double fill = engine == Engine.LLAMA_CPP_METAL ? 1.125 : 1.25;
    double products = flop * fill / (0.5 * teraflops * 1e12);
    double stream = 2 * 5e9 / 1e12;
    double unpacked = unpacks ? 2 * (5e9 + 2 * parameters) / 0.9e12 : 0;
    double launches = 2 * 100 * 1e-5 * (build == Build.EARLY ? 2 : 1);
    Work prompt = prompt(5e9, flop, weights, Attention.NONE);
    assertThat(seconds(engine, build, board(architecture), prompt))
        .isCloseTo(TimeModel.smoothMax(products, stream) + unpacked + launches, within(1e-9));
  }

  @Test
  void attentionComputesOrWritesItsScores() {
    Attention fused = new Attention(1e12, 1e9, 0, 0, true);
    Work prompt = prompt(1, 1, WeightKind.BYTES, fused);
    Device device = board(GpuArchitecture.ADA);
    double launches = 2 * 100 * 1e-5;
    assertThat(seconds(Engine.LLAMA_CPP_CUDA, Build.CURRENT, device, prompt) - launches)
        .as("half of 40 TFLOP/s")
        .isCloseTo(1e12 / 20e12, within(1e-9));
    assertThat(
            seconds(Engine.LLAMA_CPP_CUDA, Build.CURRENT, device, prompt.fused(false)) - launches)
        .as("products as those of F16 weights, 16 bytes a score at 9/10 of 1 TB/s")
        .isCloseTo(1e12 / 20e12 + 16e9 / 0.9e12, within(1e-9));
  }
}
