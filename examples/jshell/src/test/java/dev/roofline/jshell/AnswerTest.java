package dev.roofline.jshell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recipe for a file of one's own; what it prints for a GGUF file stands in it. */
class AnswerTest {

  private static final Path RECIPE = Path.of("answer.jsh");

  /** Qwen2.5-0.5B: 494,032,768 parameters, as published. */
  private static final String CONFIG =
      """
      {"model_type": "qwen2", "vocab_size": 151936, "hidden_size": 896, "intermediate_size": 4864,
       "num_hidden_layers": 24, "num_attention_heads": 14, "num_key_value_heads": 2,
       "tie_word_embeddings": true}
      """;

  @TempDir Path folder;

  @Test
  void aConfigIsAnsweredInSixteenBitsOnADeviceOfOnesOwn() throws Exception {
    Path config = Files.writeString(folder.resolve("qwen.json"), CONFIG);
    Path device = Files.writeString(folder.resolve("d.json"), "{\"extends\": \"apple-m1-pro\"}");

    RecipeRun run = RecipeRun.of(RECIPE, config, device.toString());

    assertThat(run.status()).isZero();
    assertThat(run.out())
        .startsWith("qwen on Apple M1 Pro")
        .contains("494 million parameters, weights 988.1 MB in F16");
  }

  @Test
  void whatIsNoModelIsRefusedInOneLine() throws Exception {
    assertThat(RecipeRun.of(RECIPE, Path.of("absent.gguf"), "apple-m1-pro"))
        .isEqualTo(new RecipeRun(2, "", "absent.gguf: must be a file that exists\n"));
  }

  @Test
  void whatIsNoDeviceIsRefusedInOneLine() throws Exception {
    assertThat(RecipeRun.of(RECIPE, RecipesTest.TINY, "aple-m1-pro"))
        .isEqualTo(
            new RecipeRun(
                2,
                "",
                "device (\"aple-m1-pro\") must be one of the catalogue's, as in apple-m1-pro"
                    + " (did you mean apple-m1-pro?)\n"));
  }
}
