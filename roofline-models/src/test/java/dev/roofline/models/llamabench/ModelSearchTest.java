package dev.roofline.models.llamabench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roofline.format.NumberFormats;
import dev.roofline.model.Model;
import dev.roofline.model.Quantization;
import dev.roofline.models.llamacpp.LlamaCppQuantization;
import dev.roofline.models.zoo.Zoo;
import org.junit.jupiter.api.Test;

class ModelSearchTest {

  private static BenchModel said(String file, String type, String size, String parameters) {
    String row =
        """
        {"model_filename": "%s", "model_type": "%s", "model_size": %s, "model_n_params": %s,
         "n_prompt": 0, "n_gen": 128, "avg_ts": 10.0}
        """
            .formatted(file, type, size, parameters);
    return LlamaBench.parse(row, "r.json").get(0).model();
  }

  private static BenchModel llama() {
    return said("Llama-3.2-1B-Q4_K_M.gguf", "llama 1B Q4_K - Medium", "799862912", "1235814432");
  }

  @Test
  void byTheNameOfTheFile() {
    assertThat(ModelSearch.find(llama()).id()).isEqualTo("llama-3.2-1b");
    assertThat(ModelSearch.find(said("smollm2-135m.Q8_0.gguf", "", "null", "null")).id())
        .isEqualTo("smollm2-135m");
  }

  @Test
  void byTheCountOfParametersWithTablesOfRotaryFrequencies() {
    assertThat(ModelSearch.find(said("m.gguf", "llama 1B F16", "null", "1235814432")).id())
        .isEqualTo("llama-3.2-1b");
    assertThat(ModelSearch.find(said("m.gguf", "", "null", "1543714304")).id())
        .isEqualTo("qwen2.5-1.5b");
  }

  @Test
  void byTheCountOfParametersWithASecondCopyOfTheEmbedding() {
    long twice = 494_032_768L + 151_936L * 896;
    assertThat(ModelSearch.find(said("m.gguf", "", "null", "" + twice)).id())
        .isEqualTo("qwen2.5-0.5b");
  }

  @Test
  void aWrongNameDoesNotOutweighTheCount() {
    assertThat(ModelSearch.find(said("pythia-160m.gguf", "", "null", "1543714304")).id())
        .isEqualTo("qwen2.5-1.5b");
  }

  @Test
  void whatIsUnknownMustBeNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ModelSearch.find(said("m.gguf", "", "null", "null")))
        .withMessage("model (\"m.gguf\") must be named: its parameters are not counted");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ModelSearch.find(said("m.gguf", "", "null", "459520")))
        .withMessage(
            "model (\"m.gguf\") must be named: its 459520 parameters are those of no model of the"
                + " zoo");
  }

  @Test
  void aTableOfTooFewDigitsFitsSeveralModels() {
    String table =
        """
        | model         |     size |   params | backend | test  |         t/s |
        | ------------- | -------: | -------: | ------- | ----: | ----------: |
        | llama 8B Q4_0 | 4.33 GiB |   8.0 B  | CPU     | tg128 | 5.00 ± 0.01 |
        """;
    BenchModel said = LlamaBench.parse(table, "r.md").get(0).model();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ModelSearch.find(said))
        .withMessageStartingWith(
            "model (\"llama 8B Q4_0\") must be named: its 8000000000 ± 50000000 parameters are"
                + " those of ")
        .withMessageContaining("llama-3-8b, llama-3.1-8b");
  }

  @Test
  void aRealFileAgreesWithItsModelToTheByte() {
    assertThat(llama().quantization()).contains(LlamaCppQuantization.named("Q4_K_M"));
    assertThat(
            ModelAgreement.contradictions(
                llama(), Zoo.model("llama-3.2-1b"), LlamaCppQuantization.named("Q4_K_M")))
        .isEmpty();
  }

  /** llama.cpp counts small tables of its own, of up to 1024 numbers, that no checkpoint has. */
  @Test
  void aCountMayBeALittleMore() {
    Model model = Zoo.model("smollm2-135m");
    long count = model.parameters();
    for (long more : new long[] {0, 1, 1023, 1024}) {
      assertThat(ModelAgreement.admits(counting(count + more), model)).isTrue();
    }
    for (long more : new long[] {-1, 1025}) {
      assertThat(ModelAgreement.admits(counting(count + more), model)).isFalse();
    }
  }

  private static BenchModel counting(long parameters) {
    return said("m.gguf", "", "null", String.valueOf(parameters));
  }

  @Test
  void contradictionsAreSaid() {
    assertThat(
            ModelAgreement.contradictions(
                llama(), Zoo.model("llama-3.2-1b"), Quantization.uniform(NumberFormats.F16)))
        .containsExactly(
            "model_size (799862912) differs by -67.64 % from the 2471628800 bytes of llama-3.2-1b"
                + " in F16");
    assertThat(ModelAgreement.isAnother(llama(), Zoo.model("llama-3.2-1b"))).isFalse();
    assertThat(ModelAgreement.isAnother(llama(), Zoo.model("qwen2.5-1.5b"))).isTrue();
    assertThat(
            ModelAgreement.contradictions(
                    llama(), Zoo.model("qwen2.5-1.5b"), LlamaCppQuantization.named("Q4_K_M"))
                .get(0))
        .isEqualTo(
            "model_n_params (1235814432) differs by -19.95 % from the 1543714304 parameters of"
                + " qwen2.5-1.5b");
  }

  @Test
  void aRowIsARunAndATime() {
    BenchRow row =
        LlamaBench.parse(
                """
                {"n_prompt": 600, "n_gen": 8, "n_depth": 10, "samples_ns": [2000000000, 4000000000]}
                """,
                "r.json")
            .get(0);
    assertThat(row.measuredRun().prefill())
        .extracting(pass -> pass.step().newTokens())
        .containsExactly(512L, 88L);
    assertThat(row.measuredRun().prefill())
        .extracting(pass -> pass.logits())
        .containsExactly(false, true);
    assertThat(row.measuredRun().decode().get(0).firstContext()).isEqualTo(610);
    assertThat(row.measuredTime().seconds()).isEqualTo(3);
    assertThat(row.measuredTime().standardDeviation()).hasValue(Math.sqrt(2));
  }
}
