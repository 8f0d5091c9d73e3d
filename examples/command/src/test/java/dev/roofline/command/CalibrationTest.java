package dev.roofline.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roofline.engine.EngineProfile;
import dev.roofline.models.measurements.EngineProfiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
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

  /** The same bytes everywhere: the document and its figures, which take long to fit anew. */
  @Test
  void theValidationReportAndItsFiguresAreWhatValidateWrites(@TempDir Path folder)
      throws IOException {
    Path report = folder.resolve("validation.md");
    assertThat(Run.line("validate --out " + report).out())
        .isEqualTo("wrote " + report + " and its figures\n");
    assertShown(report, ROOT.resolve("docs/validation.md"));
    List<Path> figures;
    try (Stream<Path> drawn = Files.list(folder.resolve("figures"))) {
      figures = drawn.sorted().toList();
    }
    assertThat(figures).hasSize(6);
    for (Path figure : figures) {
      assertShown(figure, ROOT.resolve("docs/figures").resolve(figure.getFileName()));
      assertThat(report).content().contains("(figures/" + figure.getFileName() + ")");
    }
  }

  private static void assertShown(Path written, Path shown) throws IOException {
    if (UPDATE) {
      Files.createDirectories(shown.getParent());
      Files.copy(written, shown, StandardCopyOption.REPLACE_EXISTING);
    }
    assertThat(written).hasSameTextualContentAs(shown);
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
    Run run = Run.line("calibrate --engine llama.cpp-cpu");
    assertThat(run.status()).isZero();
    assertThat(run.widest()).isLessThanOrEqualTo(Columns.MOST);
    assertThat(run.out()).contains("launchSeconds", "other devices", "observations");
  }

  @Test
  void refusals() {
    assertThat(Run.line("calibrate --engine mlx").err())
        .startsWith("roofline: --engine (\"mlx\") must be one of llama.cpp-metal,");
    assertThat(Run.line("validate --out no/such/place.md").err())
        .isEqualTo(
            "roofline: --out (\"no/such/place.md\") must be a file in a folder that exists\n");
  }
}
