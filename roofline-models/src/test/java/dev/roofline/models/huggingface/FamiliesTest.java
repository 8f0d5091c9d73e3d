package dev.roofline.models.huggingface;

import static dev.roofline.models.huggingface.Configs.deepSeek;
import static dev.roofline.models.huggingface.Configs.file;
import static dev.roofline.models.huggingface.Configs.llama;
import static dev.roofline.models.huggingface.Configs.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roofline.algebra.Extent;
import dev.roofline.model.Execution;
import dev.roofline.models.Kernels;
import dev.roofline.models.LanguageModel;
import dev.roofline.models.LayerGroup;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The defaults and rules of each family, as its Hugging Face configuration class has them. */
class FamiliesTest {

  @Test
  void absentKeyValueHeadsAreAsTheFamilySays() {
    assertThat(keyValueWidth(model("llama", "num_key_value_heads"))).isEqualTo(32 * 128);
    assertThat(keyValueWidth(model("mistral", "num_key_value_heads"))).isEqualTo(8 * 128);
    assertThat(keyValueWidth(model("qwen2", "num_key_value_heads"))).isEqualTo(32 * 128);
    Map<String, @Nullable Object> explicitNull = with(llama(), "num_key_value_heads", null);
    explicitNull.put("model_type", "mistral");
    assertThat(keyValueWidth(HuggingFace.model(file(explicitNull)))).isEqualTo(32 * 128);
  }

  @Test
  void anAbsentHeadIsAShareOfTheHiddenStateExceptInQwen3() {
    Map<String, @Nullable Object> wide = with(llama(), "num_attention_heads", 16);
    assertThat(keyValueWidth(HuggingFace.model(file(wide)))).isEqualTo(8 * 256);
    wide.put("model_type", "qwen3");
    assertThat(keyValueWidth(HuggingFace.model(file(wide)))).isEqualTo(8 * 128);
    wide.put("head_dim", 64);
    assertThat(keyValueWidth(HuggingFace.model(file(wide)))).isEqualTo(8 * 64);
  }

  @Test
  void headsAreUntiedUnlessTheFileTiesThem() {
    long untied = HuggingFace.model(file(llama())).parameters();
    Map<String, @Nullable Object> tied = with(llama(), "tie_word_embeddings", true);
    assertThat(HuggingFace.model(file(tied)).parameters()).isEqualTo(untied - 128256L * 4096);
  }

  @Test
  void biasesAreAddedWhereTheFileOrTheFamilySays() {
    long plain = HuggingFace.model(file(llama())).parameters();
    Map<String, @Nullable Object> biased = with(llama(), "attention_bias", true);
    assertThat(HuggingFace.model(file(biased)).parameters())
        .isEqualTo(plain + 32 * (4096 + 2 * 1024 + 4096));
    biased.put("mlp_bias", true);
    assertThat(HuggingFace.model(file(biased)).parameters())
        .isEqualTo(plain + 32 * (4096 + 2 * 1024 + 4096 + 2 * 14336 + 4096));
    assertThat(HuggingFace.model(file(with(llama(), "model_type", "qwen2"))).parameters())
        .isEqualTo(plain + 32 * (4096 + 2 * 1024));
  }

  @Test
  void mistralSlidesEveryLayerUnlessTheWindowIsNull() {
    assertThat(attention(model("mistral", "none"))).contains("PAIRS(4096)").hasSize(1);
    Map<String, @Nullable Object> full = with(llama(), "model_type", "mistral");
    full.put("sliding_window", null);
    assertThat(attention(HuggingFace.model(file(full)))).containsExactly("PAIRS");
  }

  @Test
  void qwenSlidesTheLayersFromMaxWindowLayersOn() {
    Map<String, @Nullable Object> keys = with(llama(), "model_type", "qwen2");
    keys.put("sliding_window", 1024);
    assertThat(attention(HuggingFace.model(file(keys)))).containsExactly("PAIRS");
    keys.put("use_sliding_window", true);
    keys.put("max_window_layers", 20);
    List<LayerGroup> layers = HuggingFace.model(file(keys)).layers();
    assertThat(layers).extracting(group -> group.numbers().size()).containsExactly(20, 12);
    assertThat(attention(HuggingFace.model(file(keys)))).containsExactly("PAIRS", "PAIRS(1024)");
  }

  @Test
  void layerTypesGoBeforeMaxWindowLayers() {
    Map<String, @Nullable Object> keys = with(llama(), "model_type", "qwen3");
    keys.put("num_hidden_layers", 3);
    keys.put("use_sliding_window", true);
    keys.put("sliding_window", 512);
    keys.put("layer_types", List.of("sliding_attention", "full_attention", "sliding_attention"));
    assertThat(HuggingFace.model(file(keys)).layers())
        .extracting(LayerGroup::numbers)
        .containsExactly(List.of(0, 2), List.of(1));
  }

  @Test
  void deepSeekV3CorrectsScoresAndV2DoesNot() {
    long v3 = HuggingFace.model(file(deepSeek())).parameters();
    long v2 = HuggingFace.model(file(with(deepSeek(), "model_type", "deepseek_v2"))).parameters();
    assertThat(v3 - v2).isEqualTo(31 * 16);
  }

  @Test
  void deepSeekMixesTheLayersThatItsKeysSay() {
    assertThat(layerSizes(deepSeek())).containsExactly(1, 31);
    Map<String, @Nullable Object> everyOther = with(deepSeek(), "moe_layer_freq", 2);
    assertThat(HuggingFace.model(file(everyOther)).layers().get(1).numbers())
        .startsWith(2, 4)
        .endsWith(30)
        .hasSize(15);
    assertThat(layerSizes(with(deepSeek(), "n_routed_experts", null))).containsExactly(32);
  }

  @Test
  void deepSeekCompressesQueriesOnlyWithARank() {
    assertThat(kernels(deepSeek())).contains("q_proj").doesNotContain("q_a_proj");
    assertThat(kernels(with(deepSeek(), "q_lora_rank", 128)))
        .contains("q_a_proj", "q_a_layernorm", "q_b_proj")
        .doesNotContain("q_proj");
  }

  @Test
  void keysWithoutEffectOnCostAreIgnored() {
    Map<String, @Nullable Object> keys = llama();
    keys.put("rope_scaling", Map.of("factor", 8.0));
    keys.put("quantization_config", Map.of("quant_method", "fp8"));
    keys.put("num_nextn_predict_layers", 1);
    keys.put("something_new", List.of(1, 2));
    assertThat(HuggingFace.model(file(keys)).parameters())
        .isEqualTo(HuggingFace.model(file(llama())).parameters());
  }

  @Test
  void pythiaRotatesAQuarterOfEachHead() {
    Map<String, @Nullable Object> keys = with(llama(), "model_type", "gpt_neox");
    assertThat(rotary(keys)).isEqualTo(3 * 32 * 64 * 32.0);
    assertThat(rotary(with(keys, "rotary_pct", 1.0))).isEqualTo(3 * 32 * 64 * 128.0);
    keys.put("rope_parameters", Map.of("partial_rotary_factor", 0.5));
    assertThat(rotary(keys)).isEqualTo(3 * 32 * 64 * 64.0);
    assertThat(kernels(with(keys, "rope_parameters", Map.of("partial_rotary_factor", 1e-9))))
        .doesNotContain("rotary");
  }

  private static double rotary(Map<String, @Nullable Object> keys) {
    return Kernels.named(HuggingFace.model(file(keys)).operator(Execution.DEFAULT), "rotary")
        .vectorFlop()
        .coefficient(Extent.TOKENS)
        .value();
  }

  private static LanguageModel model(String type, String withoutKey) {
    Map<String, @Nullable Object> keys = with(llama(), "model_type", type);
    keys.remove(withoutKey);
    return HuggingFace.model(file(keys));
  }

  private static long keyValueWidth(LanguageModel model) {
    return model.tensors().stream()
        .filter(placed -> placed.tensor().name().equals("self_attn.k_proj.weight"))
        .findFirst()
        .orElseThrow()
        .tensor()
        .shape()
        .rows();
  }

  private static List<String> attention(LanguageModel model) {
    return Kernels.named(model.operator(Execution.DEFAULT), "attention")
        .matrixFlop()
        .terms()
        .keySet()
        .stream()
        .map(Extent::symbol)
        .toList();
  }

  private static List<Integer> layerSizes(Map<String, @Nullable Object> keys) {
    return HuggingFace.model(file(keys)).layers().stream()
        .map(group -> group.numbers().size())
        .toList();
  }

  private static List<String> kernels(Map<String, @Nullable Object> keys) {
    return Kernels.names(HuggingFace.model(file(keys)).operator(Execution.DEFAULT));
  }
}
