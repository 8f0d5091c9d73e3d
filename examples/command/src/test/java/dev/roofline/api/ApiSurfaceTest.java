package dev.roofline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The public surface stands in docs/api, so that a review sees every change of it. After an
 * intended one, {@code mvn test -pl examples/command -am -Dtest=ApiSurfaceTest -Dapi.update=true}
 * writes it anew.
 */
class ApiSurfaceTest {

  private static final Path ROOT = Path.of("..", "..");

  @ParameterizedTest
  @ValueSource(strings = {"roofline-core", "roofline-models", "roofline-hardware"})
  void theSurfaceIsTheRecordedOne(String module) throws IOException {
    List<String> actual = ApiSurface.of(ROOT.resolve(module).resolve("target/classes"));
    Path recorded = ROOT.resolve("docs/api").resolve(module + ".txt");
    if (Boolean.getBoolean("api.update")) {
      Files.createDirectories(recorded.getParent());
      Files.write(recorded, actual);
    }
    assertThat(actual).isEqualTo(Files.readAllLines(recorded));
  }
}
