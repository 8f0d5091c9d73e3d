package dev.roofline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roofline.device.Device;
import dev.roofline.device.GpuArchitecture;
import dev.roofline.engine.TimeModel.Timing;
import dev.roofline.engine.Work.Attention;
import dev.roofline.engine.Work.Experts;
import dev.roofline.engine.Work.Kernels;
import dev.roofline.engine.Work.Stage;
import dev.roofline.format.ComputeFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The parameters of an engine are those of its formulas: none is missing and none is idle. */
class PriorsTest {

  private static final LaunchTime LAUNCH = new LaunchTime(1e-5, 1.5, 0.3);

  private static List<Device> devices() {
    List<Device> devices = new ArrayList<>();
    for (GpuArchitecture architecture : GpuArchitecture.values()) {
      for (String kind : List.of("server-gpu", "laptop-soc")) {
        for (int dies = 1; dies <= 2; dies++) {
          for (double f32 : new double[] {0.1, 10}) {
            devices.add(
                Boards.board(
                        kind,
                        architecture,
                        dies,
                        Map.of(ComputeFormat.F32, f32, ComputeFormat.INT8, 4 * f32))
                    .withTdp(80));
          }
        }
      }
    }
    return devices;
  }

  private static List<Work> works(Engine engine, Stage stage) {
    List<Work> works = new ArrayList<>();
    double tokens = stage == Stage.DECODE ? 1 : 512;
    for (WeightKind weights : WeightKind.values()) {
      Work work =
          new Work(
              stage,
              tokens,
              tokens,
              1e9,
              2e9 * tokens,
              new Kernels(300, 200),
              weights,
              new Attention(1e9 * tokens, 1e6, 1e8, 4e8, true),
              new Experts(1e9 * tokens, 0.25));
      works.add(work);
      if (engine.hasEarlyBuilds()) {
        works.add(work.fused(false));
      }
    }
    return works;
  }

  private static void everyParameterMovesSomePass(Engine engine, TimeModel model, Stage stage) {
    List<Prior> priors = model.priors();
    double[] starts = priors.stream().mapToDouble(Prior::start).toArray();
    Set<String> moving = new TreeSet<>();
    for (Device device : devices()) {
      Chip chip = new Chip(device);
      for (Work work : works(engine, stage)) {
        for (Build build : engine.hasEarlyBuilds() ? Build.values() : new Build[] {Build.CURRENT}) {
          moving.addAll(moving(priors, model.timing(chip, work, build), starts));
        }
      }
    }
    assertThat(priors).extracting(Prior::name).doesNotHaveDuplicates();
    assertThat(moving).containsExactlyInAnyOrderElementsOf(names(priors));
  }

  private static List<String> names(List<Prior> priors) {
    return priors.stream().map(Prior::name).toList();
  }

  private static Set<String> moving(List<Prior> priors, Timing timing, double[] starts) {
    double seconds = timing.seconds(starts);
    assertThat(seconds).isPositive().isFinite();
    Set<String> moving = new TreeSet<>();
    for (int i = 0; i < starts.length; i++) {
      double[] other = starts.clone();
      other[i] *= 1.5;
      if (timing.seconds(other) != seconds) {
        moving.add(priors.get(i).name());
      }
    }
    return moving;
  }

  @ParameterizedTest
  @EnumSource
  void ofDecode(Engine engine) {
    TimeModel model = TimeModels.decode(engine);
    everyParameterMovesSomePass(engine, model, Stage.DECODE);
    assertThat(names(model.priors()).contains(DecodeModel.UNFUSED))
        .isEqualTo(engine.hasEarlyBuilds());
    assertThat(names(model.priors()).contains(DecodeModel.EARLY))
        .isEqualTo(engine.hasEarlyBuilds());
  }

  @ParameterizedTest
  @EnumSource
  void ofPrefill(Engine engine) {
    everyParameterMovesSomePass(engine, TimeModels.prefill(engine, LAUNCH), Stage.PREFILL);
  }
}
