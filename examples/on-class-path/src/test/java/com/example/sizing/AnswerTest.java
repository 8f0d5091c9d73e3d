package com.example.sizing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program that README.md starts from its source, started as it says there. */
class AnswerTest {

  private static final String TINY =
      "../../roofline-models/src/test/resources/dev/roofline/models/gguf/tiny-llama-Q4_K_M.gguf";

  /** Qwen2.5-0.5B: 494,032,768 parameters, as published. */
  private static final String CONFIG =
      """
      {"model_type": "qwen2", "vocab_size": 151936, "hidden_size": 896, "intermediate_size": 4864,
       "num_hidden_layers": 24, "num_attention_heads": 14, "num_key_value_heads": 2,
       "tie_word_embeddings": true}
      """;

  @TempDir Path folder;

  @Test
  void aGgufFileIsAnsweredAsItIsStored() throws Exception {
    assertThat(answered(TINY, "raspberry-pi-5"))
        .startsWith("tiny-llama-Q4_K_M on Raspberry Pi 5")
        .contains("131.4 thousand parameters, weights 109.1 kB in Q5_0+Q8_0+F32")
        .contains("Φ norm.");
  }

  @Test
  void aConfigIsAnsweredInSixteenBitsOnADeviceOfOnesOwn() throws Exception {
    Path config = Files.writeString(folder.resolve("qwen.json"), CONFIG);
    Path device = Files.writeString(folder.resolve("d.json"), "{\"extends\": \"apple-m1-pro\"}");

    assertThat(answered(config.toString(), device.toString()))
        .startsWith("qwen on Apple M1 Pro")
        .contains("494 million parameters, weights 988.1 MB in F16");
  }

  @Test
  void whatIsNoModelIsRefusedInOneLine() throws Exception {
    Path config = Files.writeString(folder.resolve("my.json"), "{}");

    assertThat(refused("absent.gguf", "apple-m1-pro"))
        .isEqualTo("absent.gguf: must be a file that exists");
    assertThat(refused(config.toString(), "apple-m1-pro"))
        .startsWith(config + ": model_type (absent) must be one of ");
  }

  @Test
  void whatIsNoDeviceIsRefusedInOneLine() throws Exception {
    assertThat(refused(TINY, "aple-m1-pro"))
        .isEqualTo(
            "device (\"aple-m1-pro\") must be one of the catalogue's, as in apple-m1-pro"
                + " (did you mean apple-m1-pro?)");
  }

  @Test
  void withoutArgumentsItSaysWhichItTakes() throws Exception {
    assertThat(refused()).isEqualTo("usage: Answer FILE DEVICE");
  }

  private String answered(String... args) throws Exception {
    assertThat(run(args)).isZero();
    assertThat(written("err")).isEmpty();
    return written("out");
  }

  private String refused(String... args) throws Exception {
    assertThat(run(args)).isEqualTo(2);
    assertThat(written("out")).isEmpty();
    assertThat(written("err").lines()).hasSize(1);
    return written("err").strip();
  }

  private int run(String... args) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                libraries(),
                "src/main/java/Answer.java"));
    command.addAll(List.of(args));
    return new ProcessBuilder(command)
        .redirectOutput(folder.resolve("out").toFile())
        .redirectError(folder.resolve("err").toFile())
        .start()
        .waitFor();
  }

  private String written(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  /** The class path without this project's own classes: the launcher refuses to compile those. */
  private static String libraries() {
    String own = Path.of("target").toAbsolutePath() + File.separator;
    return Arrays.stream(System.getProperty("surefire.test.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.startsWith(own))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
