package dev.roofline.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models and devices by file, directory, id and name. */
class FileOrIdTest {

  private static final String CONFIG =
      """
      {"model_type": "llama", "hidden_size": 2048, "intermediate_size": 8192,
       "num_attention_heads": 32, "num_key_value_heads": 8, "num_hidden_layers": 16,
       "head_dim": 64, "vocab_size": 128256, "tie_word_embeddings": true, "hidden_act": "silu"}
      """;

  @TempDir Path directory = Path.of("");

  private static JsonNode model(String name) throws JsonProcessingException {
    return Run.json("analyze --device rtx-4090 --model " + name).get("model");
  }

  @Test
  void aConfigGivesWhatTheZooGives() throws IOException {
    Path checkpoint = Files.createDirectory(directory.resolve("mine"));
    Path config = Files.writeString(checkpoint.resolve("config.json"), CONFIG);
    JsonNode known = model("llama-3.2-1b");
    for (Path path : new Path[] {checkpoint, config}) {
      JsonNode read = model(path.toString());
      assertThat(read.get("id").textValue()).isEqualTo("mine");
      for (String field : new String[] {"parameters", "weightBytes", "kvBytesPerToken"}) {
        assertThat(read.get(field)).as(field).isEqualTo(known.get(field));
      }
    }
  }

  @Test
  void modelsOfOneNameAreToldApart() throws IOException {
    Path first = Files.createDirectories(directory.resolve("a/mine"));
    Path second = Files.createDirectories(directory.resolve("b/mine"));
    Files.writeString(first.resolve("config.json"), CONFIG);
    Files.writeString(second.resolve("config.json"), CONFIG.replace("16,", "8,"));
    Run run = Run.line("compare --device rtx-4090 --models " + first + "," + second);
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("\nmine ", second.toString());
  }

  @Test
  void aUnitIsADevice() throws JsonProcessingException {
    JsonNode json = Run.json("analyze --model pythia-160m --device apple-m1-pro/npu");
    assertThat(json.get("device").get("id").textValue()).isEqualTo("apple-m1-pro/npu");
  }

  @Test
  void aMissingFormatIsSubstituted() throws JsonProcessingException {
    JsonNode json = Run.json("analyze --model pythia-160m --device raspberry-pi-5");
    assertThat(json.get("device").get("computeFormat").textValue()).isEqualTo("F16_ACC16");
  }
}
