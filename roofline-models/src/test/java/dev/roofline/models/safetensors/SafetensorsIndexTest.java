package dev.roofline.models.safetensors;

import static dev.roofline.models.safetensors.SafetensorsBytes.tensor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roofline.models.ModelFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafetensorsIndexTest {

  private static final String INDEX =
      """
      {"metadata": {"total_parameters": 9, "total_size": 99},
       "weight_map": {"b": "model-2.safetensors", "a": "model-1.safetensors",
                      "c": "model-1.safetensors"}}
      """;

  @TempDir Path directory;

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(directory.resolve(name), bytes);
  }

  private Path index(String json) throws IOException {
    return Files.writeString(directory.resolve("model.safetensors.index.json"), json);
  }

  private void writeShards() throws IOException {
    write(
        "model-1.safetensors",
        SafetensorsBytes.of(
            "{"
                + tensor("c", "BF16", "[2,3]", 0, 12)
                + ","
                + tensor("a", "F32", "[1]", 12, 16)
                + "}"));
    write("model-2.safetensors", SafetensorsBytes.of("{" + tensor("b", "BF16", "[2]", 0, 4) + "}"));
  }

  @Test
  void theShardsBesideItAreSummed() throws IOException {
    writeShards();
    Path file = index(INDEX);
    SafetensorsIndex index = SafetensorsIndex.read(file);
    assertThat(index.shards()).containsExactly("model-1.safetensors", "model-2.safetensors");
    assertThat(index.missing()).isEmpty();
    assertThat(index.tensors()).isEqualTo(3);
    assertThat(index.declaredBytes()).contains(99L);
    assertThat(index.contents())
        .contains(
            new SafetensorsContents(
                3, 9, 20, Map.of(SafetensorsType.BF16, 8L, SafetensorsType.F32, 1L)));
    assertThat(index)
        .hasToString(file + ": 2 shards, 3 tensors, 9 parameters (BF16 8, F32 1), 20 bytes");
  }

  @Test
  void missingShardsAreNamed() throws IOException {
    writeShards();
    Files.delete(directory.resolve("model-1.safetensors"));
    Path file = index(INDEX);
    SafetensorsIndex index = SafetensorsIndex.read(file);
    assertThat(index.missing()).containsExactly("model-1.safetensors");
    assertThat(index.contents()).isEmpty();
    assertThat(index).hasToString(file + ": 2 shards, 3 tensors, missing [model-1.safetensors]");
  }

  @Test
  void shardsWithOtherTensorsAreRefused() throws IOException {
    writeShards();
    write("model-2.safetensors", SafetensorsBytes.of("{" + tensor("d", "BF16", "[2]", 0, 4) + "}"));
    refused(
        INDEX,
        "weight_map (1 tensors) must list the tensors of model-2.safetensors, which holds 1"
            + " others");
    write("model-2.safetensors", SafetensorsBytes.of("{}"));
    refused(
        INDEX,
        "weight_map (1 tensors) must list the tensors of model-2.safetensors, which holds 0");
  }

  @Test
  void aDamagedShardIsNamed() throws IOException {
    writeShards();
    Path shard = write("model-2.safetensors", new byte[3]);
    Path file = index(INDEX);
    assertThatExceptionOfType(ModelFileException.class)
        .isThrownBy(() -> SafetensorsIndex.read(file))
        .withMessage(shard + ": header length must be 8 bytes");
  }

  @Test
  void whatIsNoIndexIsRefused() throws IOException {
    refused("[]", "index ([) must be an object");
    refused("{\"metadata\":{}}", "weight_map must be present");
    refused("{\"weight_map\":7}", "weight_map (7) must be an object");
    refused("{\"weight_map\":{},\"weight_map\":{}}", "weight_map must be given once");
    refused("{\"weight_map\":{\"a\":[]}}", "weight_map \"a\" shard ([) must be a text");
    refused("{\"metadata\":[]}", "metadata value ([) must be an object");
    refused("{\"metadata\":{\"total_size\":-1}}", "metadata total_size (-1) must be at least 0");
  }

  @Test
  void shardsAreFilesBesideIt() throws IOException {
    for (String shard :
        new String[] {"../a.safetensors", "/etc/passwd", "a/b", "", ".x", "a\\\\b"}) {
      refused(
          "{\"weight_map\":{\"w\":\"" + shard + "\"}}",
          "weight_map \"w\" shard ("
              + shard.replace("\\\\", "\\")
              + ") must be the name of a file: letters, digits, '.', '_', '-' and spaces");
    }
  }

  @Test
  void shardsAreLimited() throws IOException {
    StringBuilder many = new StringBuilder("{\"weight_map\":{");
    for (int i = 0; i <= 4096; i++) {
      many.append(i == 0 ? "" : ",").append("\"t" + i + "\":\"s" + i + "\"");
    }
    refused(many.append("}}").toString(), "weight_map must list at most 4096 shards");
  }

  private void refused(String json, String problem) throws IOException {
    Path file = index(json);
    assertThatExceptionOfType(ModelFileException.class)
        .isThrownBy(() -> SafetensorsIndex.read(file))
        .withMessage(file + ": " + problem);
  }
}
