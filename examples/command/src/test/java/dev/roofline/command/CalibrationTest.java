package dev.roofline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What ships is what the commands print. With {@code -Ddocs.update=true} they write it instead. */
class CalibrationTest {

  private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
  private static final Path PROFILES =
      ROOT.resolve("roofline-models/src/main/resources/dev/roofline/models/measurements/profiles");
  private static final boolean UPDATE = Boolean.getBoolean("docs.update");

  @ParameterizedTest
  @ValueSource(strings = {"metal", "cuda", "rocm", "vulkan", "cpu"})
  void shippedProfilesAreWhatCalibratePrints(String backend) throws IOException {
    String engine = "llama.cpp-" + backend;
    String printed = Run.line("calibrate --engine " + engine + " --json").out();
    Path shipped = PROFILES.resolve(engine + ".json");
    if (UPDATE) {
      Files.writeString(shipped, printed);
    }
    assertThat(printed).isEqualTo(Files.readString(shipped));
  }

  @Test
  void theValidationReportIsWhatValidatePrints() throws IOException {
    Path report = ROOT.resolve("docs/validation.md");
    String printed = Run.line("validate").out();
    if (UPDATE) {
      Files.writeString(report, printed);
    }
    assertThat(printed).isEqualTo(Files.readString(report));
  }

  @Test
  void calibrateSaysHowWellItFits() {
    Run run = Run.line("calibrate --engine llama.cpp-cuda");
    assertThat(run.status()).isZero();
    assertThat(run.widest()).isLessThanOrEqualTo(Columns.MOST);
    assertThat(run.out()).contains("launchSeconds", "other devices", "observations");
  }

  @Test
  void refusals() {
    assertThat(Run.line("calibrate --engine mlx").err())
        .startsWith("roofline: --engine (\"mlx\") must be one of llama.cpp-metal,");
    assertThat(Run.line("validate --out no/such/place.md").err())
        .isEqualTo("roofline: --out (\"no/such/place.md\") must be a file that can be written\n");
  }
}
