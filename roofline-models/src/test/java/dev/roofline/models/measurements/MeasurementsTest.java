package dev.roofline.models.measurements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roofline.engine.Build;
import dev.roofline.engine.Engine;
import dev.roofline.engine.EngineProfile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MeasurementsTest {

  private static final List<MeasuredSpeed> SPEEDS = Measurements.speeds();

  @Test
  void everyRowSaysWhereItIsPublished() {
    assertThat(SPEEDS).hasSizeGreaterThan(700);
    assertThat(SPEEDS)
        .allSatisfy(
            speed -> {
              assertThat(speed.source()).isNotBlank();
              assertThat(speed.tokensPerSecond()).isPositive();
              assertThat(speed.tokens()).isPositive();
              assertThat(speed.streamedBytes()).isPositive();
              assertThat(speed.build()).isIn("2023", "2024", "current");
            });
  }

  @Test
  void everyModelHasAShape() {
    List<String> shapes =
        Table.read("models.tsv").lines().stream().map(MeasuredShape::of).map(s -> s.id()).toList();
    assertThat(shapes).doesNotHaveDuplicates();
    assertThat(SPEEDS).extracting(MeasuredSpeed::model).isSubsetOf(shapes);
    assertThat(shapes).isSubsetOf(SPEEDS.stream().map(MeasuredSpeed::model).toList());
  }

  @Test
  void noDecodeStreamsMoreThanItsFile() {
    assertThat(SPEEDS)
        .filteredOn(speed -> speed.fileBytes() > 0)
        .allMatch(speed -> speed.streamedBytes() <= speed.fileBytes());
  }

  @Test
  void variantsHaveADeviceFile() {
    assertThat(Measurements.deviceJson("apple-m1-7").orElseThrow())
        .contains("\"extends\": \"apple-m1\"");
    assertThat(Measurements.deviceJson("rtx-4090")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void everyEngineHasAProfile(Engine engine) {
    EngineProfile profile = EngineProfiles.named(engine.id());
    assertThat(profile.engine()).isEqualTo(engine);
    assertThat(profile.decode().value("launchSeconds")).isBetween(1e-6, 1e-5);
    assertThat(profile.decode().value("bandwidthEfficiency")).isLessThan(1);
    assertThat(profile.prefill().parameters()).isNotEmpty();
  }

  @Test
  void aYearNamesABuild() {
    EngineProfile current = EngineProfiles.named("llama.cpp-cuda");
    assertThat(current.build()).isEqualTo(Build.CURRENT);
    assertThat(EngineProfiles.named("llama.cpp-CUDA@2024")).isEqualTo(current.built(Build.EARLY));
    assertThat(EngineProfiles.named("llama.cpp-cuda@2026")).isEqualTo(current);
  }

  @Test
  void anUnknownEngineIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EngineProfiles.named("mlx"))
        .withMessageStartingWith("engine (\"mlx\") must be one of llama.cpp-metal");
  }
}
