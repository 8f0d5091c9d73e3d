package dev.roofline.models.huggingface;

import static dev.roofline.models.huggingface.Configs.deepSeek;
import static dev.roofline.models.huggingface.Configs.file;
import static dev.roofline.models.huggingface.Configs.llama;
import static dev.roofline.models.huggingface.Configs.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roofline.models.ModelFileException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is refused, and in which words. */
class RefusalsTest {

  static Stream<Arguments> badValues() {
    String size = "must be a whole number from 1 to 2147483647";
    return Stream.of(
        bad("num_key_value_heads", 7, "(7) must divide num_attention_heads (32)"),
        bad("num_attention_heads", 33, "(33) must divide hidden_size (4096)"),
        bad("hidden_size", null, "(absent) " + size),
        bad("hidden_size", 0, "(0) " + size),
        bad("hidden_size", -4096, "(-4096) " + size),
        bad("hidden_size", 4096.0, "(4096.0) " + size),
        bad("hidden_size", 4096.5, "(4096.5) " + size),
        bad("hidden_size", Double.NaN, "(NaN) " + size),
        bad("hidden_size", Double.POSITIVE_INFINITY, "(Infinity) " + size),
        bad("hidden_size", "4096", "(\"4096\") " + size),
        bad("hidden_size", true, "(true) " + size),
        bad("hidden_size", List.of(4096), "(a list of 1) " + size),
        bad("hidden_size", List.of(), "(an empty list) " + size),
        bad("hidden_size", Map.of(), "(an object) " + size),
        bad("hidden_size", 1L << 40, "(1099511627776) " + size),
        bad("hidden_size", BigInteger.TEN.pow(30), "(1000000000000000000000000000000) " + size),
        bad("head_dim", 0, "(0) " + size),
        bad("num_hidden_layers", 20_000, "(20000) must be a whole number from 1 to 10000"),
        bad("tie_word_embeddings", "yes", "(\"yes\") must be true or false"),
        bad("attention_bias", 1, "(1) must be true or false"),
        bad("hidden_act", 5, "(5) must be a text"),
        bad(
            "hidden_act",
            "softplus",
            "(\"softplus\") must be one of silu, swish, gelu, gelu_new, gelu_fast, gelu_python,"
                + " gelu_pytorch_tanh, quick_gelu, relu, relu2"),
        bad("architectures", "LlamaForCausalLM", "(\"LlamaForCausalLM\") must be a list of texts"),
        bad(
            "architectures",
            List.of("LlamaForSequenceClassification"),
            "(a list of 1) must name a causal language model, as LlamaForCausalLM does"),
        bad(
            "text_config",
            Map.of("hidden_size", 1),
            "(an object) must be absent: llama is read without nesting"),
        bad(
            "model_type",
            "evil\n\u001b[31m" + "x".repeat(100),
            "(\"evil  [31m" + "x".repeat(70) + "…\") must be one of " + types()));
  }

  @ParameterizedTest
  @MethodSource("badValues")
  void namesTheFileTheKeyTheValueAndTheRule(String key, @Nullable Object value, String message) {
    assertThatThrownBy(() -> HuggingFace.model(file(with(llama(), key, value))))
        .isInstanceOf(ModelFileException.class)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("config.json: " + key + " " + message);
  }

  static Stream<Arguments> badDeepSeekValues() {
    return Stream.of(
        bad("num_experts_per_tok", 17, "(17) must be a whole number from 1 to 16"),
        bad("n_shared_experts", 1.5, "(1.5) must be a whole number from 0 to 65536"),
        bad("kv_lora_rank", null, "(absent) must be a whole number from 1 to 2147483647"),
        bad(
            "topk_method",
            "magic",
            "(\"magic\") must be one of greedy, group_limited_greedy, noaux_tc"),
        bad("moe_layer_freq", 0, "(0) must be a whole number from 1 to 10000"));
  }

  @ParameterizedTest
  @MethodSource("badDeepSeekValues")
  void refusesMixturesThatCannotBe(String key, @Nullable Object value, String message) {
    assertThatThrownBy(() -> HuggingFace.model(file(with(deepSeek(), key, value))))
        .isInstanceOf(ModelFileException.class)
        .hasMessage("config.json: " + key + " " + message);
  }

  @Test
  void asksForARankOrNullOfLatentQueries() {
    Map<String, @Nullable Object> keys = deepSeek();
    keys.remove("q_lora_rank");
    assertThatThrownBy(() -> HuggingFace.model(file(keys)))
        .isInstanceOf(ModelFileException.class)
        .hasMessage(
            "config.json: q_lora_rank (absent) must be given: a rank, or null for full-rank"
                + " queries");
  }

  @Test
  void refusesLayerTypesThatDoNotMatchTheLayers() {
    Map<String, @Nullable Object> keys = with(llama(), "model_type", "qwen2");
    keys.put("layer_types", List.of("full_attention", "linear_attention"));
    assertThatThrownBy(() -> HuggingFace.model(file(keys)))
        .isInstanceOf(ModelFileException.class)
        .hasMessage(
            "config.json: layer_types (a list of 2) must hold full_attention or"
                + " sliding_attention for each of num_hidden_layers (32)");
  }

  @Test
  void namesNestedKeysByTheirPath() {
    Map<String, @Nullable Object> keys = with(llama(), "model_type", "gpt_neox");
    keys.put("rope_parameters", Map.of("partial_rotary_factor", 2));
    assertThatThrownBy(() -> HuggingFace.model(file(keys)))
        .isInstanceOf(ModelFileException.class)
        .hasMessage(
            "config.json: rope_parameters.partial_rotary_factor (2) must be a number above 0, up"
                + " to 1");
  }

  @Test
  void listsWhatItReadsWhereTheTypeIsUnknown() {
    assertThatThrownBy(() -> HuggingFace.parse("{\"model_type\":\"bert\"}", "my-bert"))
        .isInstanceOf(ModelFileException.class)
        .hasMessage("my-bert: model_type (\"bert\") must be one of " + types());
    assertThatThrownBy(() -> HuggingFace.parse("{}", "nothing"))
        .isInstanceOf(ModelFileException.class)
        .hasMessage("nothing: model_type (absent) must be one of " + types());
  }

  @Test
  void refusesSizesThatLeaveTheNumbers() {
    Map<String, @Nullable Object> keys = llama();
    keys.put("hidden_size", 1 << 30);
    keys.put("vocab_size", 1 << 30);
    keys.put("intermediate_size", Integer.MAX_VALUE);
    assertThatThrownBy(() -> HuggingFace.model(file(keys)))
        .isInstanceOf(ModelFileException.class)
        .hasMessage("config.json: sizes must make a model of less than 2^63 parameters");
  }

  private static String types() {
    return String.join(", ", HuggingFace.modelTypes());
  }

  private static Arguments bad(String key, @Nullable Object value, String message) {
    Object[] arguments = {key, value, message};
    assertThat(Arrays.asList(arguments)).hasSize(3);
    return Arguments.of(arguments);
  }
}
