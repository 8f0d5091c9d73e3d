package dev.roofline.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roofline.chart.Chart;
import dev.roofline.engine.EngineProfile;
import dev.roofline.models.measurements.EngineProfiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  /** The same bytes everywhere, as the document that shows them. */
  @Test
  void theFiguresAreWhatValidateDraws() throws IOException {
    Path shown = ROOT.resolve("docs/figures");
    for (Map.Entry<String, Chart> chart :
        ValidationCharts.of(Validation.ofShipped().all()).entrySet()) {
      Path figure = shown.resolve(chart.getKey());
      if (UPDATE) {
        Files.createDirectories(shown);
        Files.writeString(figure, chart.getValue().svg());
      }
      assertThat(chart.getValue().svg()).as(chart.getKey()).isEqualTo(Files.readString(figure));
      assertThat(Files.readString(ROOT.resolve("docs/validation.md")))
          .contains("(figures/" + chart.getKey() + ")");
    }
  }

  @Test
  void validateWritesTheDocumentAndItsFigures(@TempDir Path folder) throws IOException {
    Path report = folder.resolve("report.md");
    Run run = Run.line("validate --out " + report);
    assertThat(run.out()).isEqualTo("wrote " + report + " and its figures\n");
    assertThat(Files.readString(report)).isEqualTo(Run.line("validate").out());
    assertThat(folder.resolve("figures")).isDirectoryContaining("glob:**/validation-decode.svg");
  }

  /** What Done-when asks of devices and models that the data lack. */
  @ParameterizedTest
  @CsvSource({"metal, 0.05, 0.1", "cuda, 0.06, 0.12", "rocm, 0.07, 0.13", "vulkan, 0.08, 0.13"})
  void errorsOnWhatIsLeftOut(String backend, double decode, double prefill) {
    EngineProfile profile = EngineProfiles.named("llama.cpp-" + backend);
    assertThat(profile.decode().otherDevices().median()).isLessThan(decode);
    assertThat(profile.decode().otherModels().median()).isLessThan(decode);
    assertThat(profile.prefill().otherDevices().median()).isLessThan(prefill);
    assertThat(profile.prefill().otherModels().median()).isLessThan(prefill);
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
