package dev.roofline.models.safetensors;

import static dev.roofline.models.safetensors.SafetensorsBytes.tensor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roofline.models.file.Copies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafetensorsFileTest {

  @TempDir Path directory;

  @Test
  void tensorsAreListed() {
    SafetensorsFile file =
        SafetensorsBytes.read(
            "{\"__metadata__\":{\"format\":\"pt\"},"
                + tensor("w", "F8_E4M3", "[2,3]", 4, 10)
                + ","
                + tensor("w_scale", "F32", "[]", 0, 4)
                + ","
                + tensor("b", "BF16", "[3]", 10, 16)
                + ","
                + tensor("none", "I64", "[0,7]", 16, 16)
                + "}   ");
    assertThat(file.tensor("w"))
        .contains(new SafetensorsTensor("w", SafetensorsType.F8_E4M3, List.of(2L, 3L), 4, 10));
    assertThat(file.tensors())
        .extracting(SafetensorsTensor::toString)
        .containsExactly("w[2×3] F8_E4M3", "w_scale[] F32", "b[3] BF16", "none[0×7] I64");
    assertThat(file.contents())
        .isEqualTo(
            new SafetensorsContents(
                4,
                10,
                16,
                Map.of(
                    SafetensorsType.F8_E4M3, 6L,
                    SafetensorsType.F32, 1L,
                    SafetensorsType.BF16, 3L,
                    SafetensorsType.I64, 0L)));
    assertThat(file)
        .hasToString(
            "x.safetensors: 4 tensors, 10 parameters (F8_E4M3 6, BF16 3, F32 1, I64 0), 16 bytes");
  }

  @ParameterizedTest
  @CsvSource({
    "BOOL, 8",
    "F4, 4",
    "F6_E2M3, 6",
    "F6_E3M2, 6",
    "U8, 8",
    "I8, 8",
    "F8_E5M2, 8",
    "F8_E4M3, 8",
    "F8_E5M2FNUZ, 8",
    "F8_E4M3FNUZ, 8",
    "F8_E8M0, 8",
    "I16, 16",
    "U16, 16",
    "F16, 16",
    "BF16, 16",
    "I32, 32",
    "U32, 32",
    "F32, 32",
    "C64, 64",
    "F64, 64",
    "I64, 64",
    "U64, 64"
  })
  void allTypesAreKnown(String type, int bits) {
    SafetensorsFile file =
        SafetensorsBytes.read("{" + tensor("w", type, "[3,8]", 0, 3L * bits) + "}");
    assertThat(file.contents().bytes()).isEqualTo(24L * bits / 8);
  }

  @Test
  void theDataAreNotNeeded() throws IOException {
    Path file = directory.resolve("model.safetensors");
    Files.write(
        file, SafetensorsBytes.of("{" + tensor("w", "F16", "[1099511627776]", 0, 1L << 41) + "}"));
    assertThat(SafetensorsFile.read(file).contents().parameters()).isEqualTo(1L << 40);
    assertThat(SafetensorsBytes.read("{}").tensors()).isEmpty();
  }

  /** Free-form metadata may be long. */
  @Test
  void longTextsArePassedOver() {
    String text = "x".repeat(1 << 20);
    assertThat(SafetensorsBytes.read("{\"__metadata__\":{\"a\":\"" + text + "\"}}").tensors())
        .isEmpty();
  }

  @Test
  void aSerializedCopyIsEqual() {
    SafetensorsFile file = SafetensorsBytes.read("{" + tensor("w", "F32", "[2]", 0, 8) + "}");
    assertThat(Copies.of(file)).isEqualTo(file).hasToString(file.toString());
  }
}
