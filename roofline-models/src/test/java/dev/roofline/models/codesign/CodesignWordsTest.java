package dev.roofline.models.codesign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roofline.format.NumberFormats;
import dev.roofline.model.Quantization;
import dev.roofline.quantity.DataSize;
import dev.roofline.sweep.Values;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a search says of itself and of what it found. */
class CodesignWordsTest {

  private static final ArchitectureGrid ONE =
      ArchitectureGrid.decoder()
          .layers(Values.of(16))
          .hidden(Values.of(2048))
          .attention(AttentionShape.grouped(64, 8))
          .feedForward(FeedForwardShape.gated(4));

  @ParameterizedTest
  @CsvSource({
    "parameters, 8030261248, 8.03 G",
    "body, 950, 950",
    "active, 12879425536, 12.88 G",
    "layers, 32, 32",
    "bits, 4.5, 4.5 bit",
    "weights, 4.7e9, 4.7 GB",
    "kv, 64e6, 64 MB",
    "memory, 3.0871e9, 3.087 GB",
    "tpot, 0.04214, 42.14 ms",
    "ttft, 1.5, 1.5 s",
    "phi, 0.123456, 0.1235 decades"
  })
  void valuesHaveTheUnitOfTheirCriterion(String key, double value, String text) {
    assertThat(Criterion.parse(key).format(value)).isEqualTo(text);
  }

  @Test
  void criteriaAreKnownByTheirKeysInAnyCase() {
    for (Criterion criterion : Criterion.values()) {
      assertThat(Criterion.parse(criterion.key())).isEqualTo(criterion);
      assertThat(criterion).hasToString(criterion.title());
    }
    assertThat(Criterion.parse("TTFT")).isEqualTo(Criterion.SECONDS_TO_FIRST_TOKEN);
    assertThat(Arrays.stream(Criterion.values()).map(Criterion::title)).doesNotHaveDuplicates();
    assertThat(Criterion.KV_BYTES.title()).isEqualTo("KV cache");
  }

  @Test
  void budgetsAndObjectives() {
    assertThat(Budget.memory(DataSize.parse("6 GB"))).hasToString("memory at most 6 GB");
    assertThat(Budget.atLeast(Criterion.PARAMETERS, 1e9)).hasToString("parameters at least 1 G");
    assertThat(Objective.most(Criterion.LAYERS)).hasToString("most layers");
    assertThat(Objective.least(Criterion.POTENTIAL)).hasToString("least Φ");
    assertThat(new Precision(Quantization.uniform(NumberFormats.Q4_0), NumberFormats.Q8_0))
        .hasToString("Q4_0, KV Q8_0");
  }

  @Test
  void gridsNameTheAxesThatVary() {
    assertThat(ONE).hasToString("1 shape");
    assertThat(ArchitectureGrid.decoder())
        .hasToString("23 depths × 31 hidden sizes × 5 attentions × 6 feed-forwards");
    assertThat(
            ONE.windows(WindowPattern.FULL, WindowPattern.sliding(512, 6))
                .vocabulary(VocabularyShape.tied(1000), VocabularyShape.untied(1000)))
        .hasToString("2 windows × 2 vocabularies");
  }

  @Test
  void questionsSayWhatIsAsked() {
    assertThat(
            Codesign.on(SmallSearches.PHONE, SmallSearches.LAPTOP)
                .grid(ONE)
                .budget(Budget.parameters(3_000_000_000L))
                .minimizing(Criterion.KV_BYTES))
        .hasToString(
            "Codesign[1 shape, on phone, laptop, budgets [parameters at most 3 G], objectives"
                + " [least KV cache]]");
  }

  /** Llama 3.2 1B of 1.236 G parameters in Q4_0, and its cache of 32 KiB a token. */
  @Test
  void aCandidateSaysWhatItIs() {
    CodesignResult result =
        Codesign.on(SmallSearches.PHONE).quantized(NumberFormats.Q4_0).grid(ONE).search();
    Candidate only = result.front().get(0);
    assertThat(only.shape().id()).isEqualTo("16x2048");
    assertThat(only.model().id()).isEqualTo("16x2048");
    assertThat(only.shape().aspectRatio()).isEqualTo(128);
    assertThat(only.toString())
        .startsWith(
            "16 layers of 2048, GQA 8×64, FFN 4·H, vocabulary 128256 tied, Q4_0, KV F16 [phone:"
                + " 1.236 G parameters, memory ")
        .endsWith(" a token]");
    assertThat(result).hasToString("1 on the front of 1 candidates, 1 of them feasible");
  }
}
