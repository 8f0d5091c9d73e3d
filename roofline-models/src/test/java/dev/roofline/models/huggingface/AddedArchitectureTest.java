package dev.roofline.models.huggingface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.architecture.GroupedValueModel;
import dev.roofline.algebra.Extent;
import dev.roofline.model.Execution;
import dev.roofline.models.Kernels;
import dev.roofline.models.LanguageModel;
import dev.roofline.models.ModelFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An architecture that a user adds on the class path, from its service file to its costs. */
class AddedArchitectureTest {

  private static final String CONFIG =
      """
      {
        "model_type": "grouped_value",
        "hidden_size": 1024,
        "intermediate_size": 2816,
        "num_hidden_layers": 24,
        "num_attention_heads": 16,
        "num_key_heads": 4,
        "vocab_size": 32000
      }
      """;

  @TempDir private Path folder;
  private ClassLoader before;

  @BeforeEach
  void install() throws IOException {
    before = Thread.currentThread().getContextClassLoader();
    Thread.currentThread()
        .setContextClassLoader(new ForeignLoader(folder, GroupedValueModel.class));
  }

  @AfterEach
  void uninstall() {
    Thread.currentThread().setContextClassLoader(before);
  }

  @Test
  void readsConfigurationsOfItsType() throws IOException {
    Path file = Files.writeString(folder.resolve("mine.json"), CONFIG);
    LanguageModel model = HuggingFace.read(file);
    long attention = 2 * 1024 * 1024 + 2 * 4 * 64 * 1024;
    assertThat(model.parameters())
        .isEqualTo(2 * 32000 * 1024 + 24 * (attention + 3 * 1024 * 2816 + 2 * 1024) + 1024);
    assertThat(model).hasToString("mine (grouped_value), 24 layers, 336,118,784 parameters");
    assertThat(HuggingFace.modelTypes()).contains("grouped_value", "llama");
  }

  @Test
  void costsWhatItsBlocksDo() {
    LanguageModel model = HuggingFace.parse(CONFIG, "mine");
    assertThat(Kernels.named(model.operator(Execution.DEFAULT), "attention").kvReadBytes())
        .satisfies(
            read -> assertThat(read.coefficient(Extent.CONTEXT).value()).isEqualTo(24 * 2 * 1280));
  }

  @Test
  void refusesInOneLine() {
    assertThatThrownBy(
            () ->
                HuggingFace.parse(
                    CONFIG.replace("\"num_key_heads\": 4", "\"num_key_heads\": 3"), "mine"))
        .isInstanceOf(ModelFileException.class)
        .hasMessage("mine: num_key_heads (3) must divide num_attention_heads (16)");
  }

  @Test
  void isUnknownWhereItIsNotInstalled() {
    uninstall();
    assertThatThrownBy(() -> HuggingFace.parse(CONFIG, "mine"))
        .isInstanceOf(ModelFileException.class)
        .hasMessageStartingWith("mine: model_type (\"grouped_value\") must be one of ");
  }

  /** The guide shows this very class. */
  @Test
  void isTheOneOfTheGuide() throws IOException {
    Path source = Path.of("src/test/java/com/example/architecture/GroupedValueModel.java");
    String code = Files.readString(source);
    assertThat(Files.readString(Path.of("../docs/add-an-architecture.md")))
        .contains(code.substring(code.indexOf("public final class")));
  }
}
