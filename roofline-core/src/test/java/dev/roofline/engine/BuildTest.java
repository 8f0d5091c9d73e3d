package dev.roofline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.roofline.device.Device;
import dev.roofline.engine.Work.Attention;
import dev.roofline.engine.Work.Experts;
import dev.roofline.engine.Work.Kernels;
import dev.roofline.engine.Work.Stage;
import dev.roofline.format.ComputeFormat;
import dev.roofline.quantity.Bandwidth;
import dev.roofline.quantity.FlopRate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuildTest {

  private static final Device DEVICE =
      Device.of(
          "toy",
          ComputeFormat.F32,
          FlopRate.teraflopsPerSecond(10),
          Bandwidth.gigabytesPerSecond(500));

  private static final StageProfile DECODE =
      stage(
          new Parameter("bandwidthEfficiency", 0.8, "1", "e"),
          new Parameter("unitClocksPerByte", 1e-6, "clock/B", "c"),
          new Parameter("superBlockFactor", 1, "1", "k"),
          new Parameter("attentionEfficiency", 0.5, "1", "a"),
          new Parameter("launchSeconds", 1e-5, "s", "tau"),
          new Parameter("dieBarrier", 0.5, "1", "d"),
          new Parameter("unfusedAttention", 0.25, "1", "u"),
          new Parameter("earlyBuild", 2, "1", "b"));

  private static final StageProfile PREFILL =
      stage(
          new Parameter("float", 0.8, "1", "f"),
          new Parameter("quantised", 0.5, "1", "q"),
          new Parameter("superBlockFactor", 1, "1", "k"),
          new Parameter("expertFactor", 0.5, "1", "x"),
          new Parameter("halfFillTokens", 64, "token", "h"),
          new Parameter("attentionEfficiency", 0.5, "1", "a"));

  private static final EngineProfile METAL =
      new EngineProfile(Engine.LLAMA_CPP_METAL, Build.CURRENT, DECODE, PREFILL);

  private static final Kernels KERNELS = new Kernels(100, 60);

  private static StageProfile stage(Parameter... parameters) {
    Errors none = new Errors(0, 0, 0);
    return new StageProfile(List.of(parameters), new Interval(0.9, 1.1), none, none, none);
  }

  @ParameterizedTest
  @CsvSource({"2023, EARLY", "2024, EARLY", "2025, CURRENT", "2031, CURRENT"})
  void yearsAreEarlyOrNot(String year, Build build) {
    assertThat(Build.of(Engine.LLAMA_CPP_CUDA, year)).isEqualTo(build);
  }

  @Test
  void idsNameEarlyBuilds() {
    assertThat(METAL.id()).isEqualTo("llama.cpp-metal");
    assertThat(METAL.built(Build.EARLY).id()).isEqualTo("llama.cpp-metal@2024");
    assertThat(METAL.built(Build.EARLY).built(Build.CURRENT)).isEqualTo(METAL);
  }

  @Test
  void refusals() {
    for (String year : List.of("soon", "", "2022", "24", "-2024")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Build.of(Engine.LLAMA_CPP_CUDA, year))
          .withMessage("engine (\"llama.cpp-cuda@" + year + "\") must name a year from 2023 on");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Build.of(Engine.LLAMA_CPP_ROCM, "2024"))
        .withMessage(
            "engine (\"llama.cpp-rocm@2024\") must name a year after 2024: earlier builds are known"
                + " of llama.cpp-metal and llama.cpp-cuda");
    assertThat(Build.of(Engine.LLAMA_CPP_ROCM, "2025")).isEqualTo(Build.CURRENT);
  }

  /**
   * 4 GB of weights at 400 GB/s, 0.1 GB of cache at half of 500 GB/s, 100 kernels, 60 of which
   * wait.
   */
  @Test
  void anEarlyStepLaunchesSlowerAndReadsItsCacheForEachHead() {
    Attention attention = new Attention(1e8, 1e6, 1e8, 4e8, true);
    Work step =
        new Work(
            Stage.DECODE, 1, 1, 4e9, 1e10, KERNELS, WeightKind.NIBBLES, attention, Experts.NONE);
    double stream = 4e9 / 400e9;
    assertThat(METAL.seconds(step, DEVICE))
        .isCloseTo(stream + 1e8 / 250e9 + 60 * 1e-5, within(1e-8));
    assertThat(METAL.built(Build.EARLY).seconds(step.fused(false), DEVICE))
        .isCloseTo(stream + 4e8 / 125e9 + 100 * 2e-5, within(1e-8));
  }

  /** Unfused products at the rate of F16 weights, and 16 bytes a score at 9/10 of 500 GB/s. */
  @Test
  void scoresThatAreNotFusedPassThroughMemory() {
    Attention attention = new Attention(8e11, 1e9, 0, 0, true);
    Work prompt =
        new Work(
            Stage.PREFILL,
            512,
            512,
            4e9,
            5e12,
            KERNELS,
            WeightKind.NIBBLES,
            attention,
            Experts.NONE);
    double linear = 5e12 / (0.5 * 10e12 * 512 / (512 + 64));
    double stream = 4e9 / 500e9;
    double products = TimeModel.smoothMax(linear, stream);
    assertThat(METAL.seconds(prompt, DEVICE))
        .isCloseTo(products + 8e11 / 5e12 + 60 * 1e-5, within(1e-9));
    assertThat(METAL.seconds(prompt.fused(false), DEVICE))
        .isCloseTo(products + 8e11 / 8e12 + 16e9 / 450e9 + 60 * 1e-5, within(1e-9));
  }

  /** 4 of 32 experts: each sees 64 of 512 tokens, which fill half of the machine. */
  @Test
  void expertsSeeTheTokensThatChooseThem() {
    Experts experts = new Experts(4e12, 4.0 / 32);
    Work prompt =
        new Work(
            Stage.PREFILL,
            512,
            512,
            4e9,
            5e12,
            KERNELS,
            WeightKind.NIBBLES,
            Attention.NONE,
            experts);
    double dense = 1e12 * (512 + 64) / 512;
    double chosen = 4e12 * 2 / 0.5;
    assertThat(METAL.seconds(prompt, DEVICE))
        .isCloseTo(
            TimeModel.smoothMax((dense + chosen) / 5e12, 4e9 / 500e9) + 60 * 1e-5, within(1e-6));
    assertThat(experts.tokens(1)).isCloseTo(1, within(1e-12));
  }
}
