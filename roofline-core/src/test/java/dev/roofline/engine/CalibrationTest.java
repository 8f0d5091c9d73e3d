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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationTest {

  private static final double EFFICIENCY = 0.9;
  private static final double CLOCKS = 0.12;
  private static final double LAUNCH = 4e-6;

  /** Devices and models of many sizes, timed by the formula with known parameters. */
  private static List<Observation> observations(double outlier) {
    List<Observation> all = new ArrayList<>();
    for (int d = 1; d <= 6; d++) {
      double bandwidth = 100 * d;
      double teraflops = d % 2 == 0 ? 2 * d : 8 * d;
      Device device =
          Device.of(
              "device-" + d,
              ComputeFormat.F32,
              FlopRate.teraflopsPerSecond(teraflops),
              Bandwidth.gigabytesPerSecond(bandwidth));
      for (int m = 1; m <= 5; m++) {
        Work step = work(Stage.DECODE, 1, m);
        double stream = step.weightBytes() / (EFFICIENCY * bandwidth * 1e9);
        double intake = step.weightBytes() * CLOCKS / (teraflops * 1e12 / 256);
        double seconds = TimeModel.smoothMax(stream, intake) + step.kernels().all() * LAUNCH;
        boolean isOutlier = d == 3 && m == 3;
        all.add(observed(device, m, step, isOutlier ? seconds * outlier : seconds));
        Work prompt = work(Stage.PREFILL, 512, m);
        double read = prompt.linearFlop() / (0.6 * teraflops * 1e12 * 512 / (512 + 12.0));
        all.add(observed(device, m, prompt, read + prompt.kernels().all() * LAUNCH));
      }
    }
    return all;
  }

  private static Work work(Stage stage, double tokens, int size) {
    double parameters = size * 1.5e9;
    return new Work(
        stage,
        tokens,
        tokens,
        parameters * 0.5625,
        2 * parameters * tokens,
        new Kernels(200.0 + 40 * size, 200.0 + 40 * size),
        WeightKind.NIBBLES,
        Attention.NONE,
        Experts.NONE);
  }

  private static Observation observed(Device device, int model, Work work, double seconds) {
    return new Observation(
        device, device.id(), "model-" + model, "Q4_0", work, seconds, Build.CURRENT, "made up");
  }

  @Test
  void knownParametersAreFound() {
    EngineProfile profile = Calibration.of(Engine.LLAMA_CPP_METAL, observations(1)).profile();
    assertThat(profile.decode().value("bandwidthEfficiency")).isCloseTo(EFFICIENCY, within(0.02));
    assertThat(profile.decode().value("unitClocksPerByte")).isCloseTo(CLOCKS, within(0.005));
    assertThat(profile.decode().value("launchSeconds")).isCloseTo(LAUNCH, within(4e-7));
    assertThat(profile.prefill().value("quantised")).isCloseTo(0.6, within(0.02));
    assertThat(profile.decode().otherDevices().median()).isLessThan(0.02);
    assertThat(profile.decode().otherModels().count()).isEqualTo(30);
  }

  @Test
  void oneWrongRowDoesNotMoveThem() {
    StageProfile clean = Calibration.of(Engine.LLAMA_CPP_METAL, observations(1)).profile().decode();
    StageProfile wrong = Calibration.of(Engine.LLAMA_CPP_METAL, observations(3)).profile().decode();
    for (Parameter parameter : clean.parameters()) {
      assertThat(wrong.value(parameter.name()) / parameter.value())
          .as(parameter.name())
          .isCloseTo(1, within(0.02));
    }
  }

  @Test
  void theSameObservationsGiveTheSameProfile() {
    assertThat(Calibration.of(Engine.LLAMA_CPP_METAL, observations(1.2)))
        .isEqualTo(Calibration.of(Engine.LLAMA_CPP_METAL, observations(1.2)));
  }

  @Test
  void aProfileGivesBackTheTimesItWasFittedTo() {
    List<Observation> all = observations(1);
    EngineProfile profile = Calibration.of(Engine.LLAMA_CPP_METAL, all).profile();
    for (Observation one : all) {
      assertThat(profile.seconds(one.work(), one.device()) / one.seconds())
          .as(one.toString())
          .isCloseTo(1, within(0.03));
    }
  }

  @Test
  void fewObservationsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Calibration.of(Engine.LLAMA_CPP_CUDA, observations(1).subList(0, 10)))
        .withMessage("observations of DECODE (5) must be at least 8");
  }
}
