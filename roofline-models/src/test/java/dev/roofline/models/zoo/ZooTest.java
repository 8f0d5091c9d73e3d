package dev.roofline.models.zoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roofline.model.Execution;
import dev.roofline.models.LanguageModel;
import dev.roofline.models.ModelPart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ZooTest {

  /** Counted from tensor lists; their makers print no exact number. */
  private static final Map<String, Long> UNPUBLISHED =
      Map.ofEntries(
          Map.entry("plm-1.8b", 1_825_458_176L),
          Map.entry("fox-1-1.6b", 1_665_271_808L),
          Map.entry("granite-4.0-h-1b", 1_461_538_368L),
          Map.entry("nemotron-h-56b", 56_324_350_464L),
          Map.entry("falcon-h1-3b", 3_149_387_264L),
          Map.entry("falcon-h1-7b", 7_585_648_736L),
          Map.entry("smallthinker-4b-a0.6b", 4_035_085_824L),
          Map.entry("minicpm3-4b", 4_073_875_968L),
          Map.entry("moonlight-16b-a3b", 15_960_110_208L),
          Map.entry("deepseek-v3.2", 671_877_944_064L),
          Map.entry("glm-4.5-air", 106_852_251_264L),
          Map.entry("glm-4.5", 352_797_829_024L),
          Map.entry("gemma-3-12b", 11_766_034_176L),
          Map.entry("gemma-3-27b", 27_009_346_304L),
          Map.entry("llama-4-maverick", 400_711_848_960L));

  static Stream<ZooEntry> entries() {
    return Zoo.entries().stream();
  }

  @ParameterizedTest
  @MethodSource("entries")
  void countsParametersAsPublished(ZooEntry entry) {
    long expected =
        entry.publishedParameters().orElseGet(() -> UNPUBLISHED.getOrDefault(entry.id(), 0L));
    assertThat(entry.model().parameters()).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("entries")
  void countsThePartsOfACheckpointAsPublished(ZooEntry entry) {
    LanguageModel model = entry.model();
    for (ModelPart part : ModelPart.values()) {
      entry
          .publishedParametersWith(part)
          .ifPresent(count -> assertThat(model.including(part).parameters()).isEqualTo(count));
    }
  }

  @Test
  void countsPartsOnlyWhenAskedAndAtNoCost() {
    LanguageModel model = Zoo.model("deepseek-v3");
    LanguageModel more = model.including(ModelPart.MULTI_TOKEN_PREDICTION);
    assertThat(more.parameters() - model.parameters()).isEqualTo(13_463_426_304L);
    assertThat(more.activeParameters()).isEqualTo(model.activeParameters());
    assertThat(more.operator(Execution.DEFAULT)).isEqualTo(model.operator(Execution.DEFAULT));
    assertThat(Zoo.model("gemma-3-4b").including(ModelPart.VISION).parameters())
        .isEqualTo(4_300_079_472L);
    assertThatThrownBy(() -> model.including(ModelPart.VISION))
        .hasMessage(
            "parts counted ([VISION]) must be among those of deepseek-v3:"
                + " [MULTI_TOKEN_PREDICTION]");
  }

  @ParameterizedTest
  @MethodSource("entries")
  void isFoundByItsIdAndItsAliasesAlone(ZooEntry entry) {
    List<String> names = new ArrayList<>(entry.aliases());
    names.add(entry.id());
    assertThat(names).allSatisfy(name -> assertThat(Zoo.entry(name).id()).isEqualTo(entry.id()));
    assertThat(indexLine(entry.id()))
        .containsExactlyInAnyOrderElementsOf(
            names.stream().map(ZooIndex::normalize).distinct().toList());
  }

  @ParameterizedTest
  @MethodSource("entries")
  void saysWhatItIs(ZooEntry entry) {
    LanguageModel model = entry.model();
    assertThat(model.id()).isEqualTo(entry.id()).matches("[a-z0-9][a-z0-9.-]*");
    assertThat(model.family()).isEqualTo(entry.family());
    assertThat(entry.name()).isNotBlank();
    assertThat(entry.source()).startsWith("huggingface.co/");
  }

  @Test
  void hasTheModelsOfThePaperAndTheirRelatives() {
    assertThat(Zoo.ids())
        .isSorted()
        .contains(
            "llama-2-7b",
            "llama-3.1-8b",
            "llama-3.2-1b",
            "llama-3.2-3b",
            "qwen2.5-0.5b",
            "qwen2.5-1.5b",
            "qwen2.5-7b",
            "qwen3-0.6b",
            "qwen3-1.7b",
            "qwen3-8b",
            "deepseek-v2-lite",
            "deepseek-v3",
            "plm-1.8b",
            "fox-1-1.6b",
            "smollm2-135m",
            "smollm2-1.7b",
            "pythia-160m",
            "mixtral-8x7b",
            "qwen3-30b-a3b",
            "gpt-oss-120b",
            "gemma-3-27b",
            "llama-4-scout",
            "kimi-k2")
        .hasSizeGreaterThanOrEqualTo(60);
  }

  @ParameterizedTest
  @CsvSource({
    "QWEN2.5-1.5B, qwen2.5-1.5b",
    "qwen2.5_1.5b, qwen2.5-1.5b",
    "' Llama 3.1 8B ', llama-3.1-8b",
    "meta-llama/Llama-3.1-8B, llama-3.1-8b",
    "DeepSeek-V3, deepseek-v3"
  })
  void forgivesLetterCaseAndJoints(String name, String id) {
    assertThat(Zoo.model(name).id()).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource({
    "qwen2.5-1.5, qwen2.5-1.5b",
    "llama3.1-8B-instruct, llama-3.1-8b",
    "deepsek-v3, deepseek-v3",
    "smollm, smollm2-1.7b"
  })
  void offersSimilarNames(String name, String offered) {
    assertThatThrownBy(() -> Zoo.model(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "model (\"" + name + "\") must be the id or an alias of a zoo model; did you mean ")
        .hasMessageContaining(offered)
        .hasMessageEndingWith("?");
  }

  @Test
  void offersNothingWhereNothingIsSimilar() {
    assertThatThrownBy(() -> Zoo.model("the quick brown fox"))
        .hasMessage("model (\"the quick brown fox\") must be the id or an alias of a zoo model");
  }

  @Test
  void printsWhatIsWorthReading() {
    assertThat(Zoo.model("qwen2.5-1.5b"))
        .hasToString("qwen2.5-1.5b (qwen2), 28 layers, 1,543,714,304 parameters");
    assertThat(Zoo.entry("qwen2.5-1.5b"))
        .hasToString("qwen2.5-1.5b (Qwen2.5 1.5B, huggingface.co/Qwen/Qwen2.5-1.5B)");
  }

  @Test
  void countsActiveParametersOfMixtures() {
    // All but the 248 of 256 and 58 of 64 routed experts that a token does not use.
    LanguageModel v3 = Zoo.model("deepseek-v3");
    assertThat(v3.activeParameters()).isEqualTo(v3.parameters() - 58L * 248 * 3 * 7168 * 2048);
    LanguageModel lite = Zoo.model("deepseek-v2-lite");
    assertThat(lite.activeParameters()).isEqualTo(lite.parameters() - 26L * 58 * 3 * 2048 * 1408);
    LanguageModel dense = Zoo.model("llama-3.1-8b");
    assertThat(dense.activeParameters()).isEqualTo(dense.parameters());
  }

  private static List<String> indexLine(String id) {
    try (InputStream stream = ZooIndex.class.getResourceAsStream("index.txt")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> List.of(line.split(" ")))
          .filter(line -> line.get(0).equals(id))
          .findFirst()
          .orElseThrow();
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
