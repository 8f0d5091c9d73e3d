package dev.roofline.models.huggingface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roofline.model.Execution;
import dev.roofline.models.Kernels;
import dev.roofline.models.LanguageModel;
import dev.roofline.models.ModelFileException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What absent keys mean in the recurrent and hybrid families, and which values are refused. */
class HybridRefusalsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mamba2 | expand | 3 | num_heads (4) times the head width (64) must be hidden_size times"
            + " expand (384)",
        "mamba2 | n_groups | 3 | sizes must make a model: groups (3) must divide heads (4)",
        "mamba2 | state_size | 0 | state_size (0) must be a whole number from 1 to 2147483647",
        "nemotron_h | hybrid_override_pattern | MX | hybrid_override_pattern (\"MX\") must consist"
            + " of M, *, - and E, a letter for each layer",
        "nemotron_h | hybrid_override_pattern | M* | hybrid_override_pattern (\"M*\") must have"
            + " one layer for each of num_hidden_layers",
        "granitemoehybrid | layer_types | ? | layer_types (a list of 1) must hold mamba or"
            + " attention for each of num_hidden_layers",
        "granitemoehybrid | mamba_d_head | 32 | mamba_d_head (32) must be the inner width over the"
            + " heads, 64, or \"auto\"",
        "falcon_h1 | mamba_d_ssm | 250 | mamba_n_heads (4) must divide mamba_d_ssm (250)",
        "qwen3_next | layer_types | ? | layer_types (a list of 1) must hold full_attention or"
            + " linear_attention for each of num_hidden_layers",
        "qwen3_next | linear_num_key_heads | 3 | sizes must make a model: key heads (3) must divide"
            + " value heads (32)"
      })
  void refusesWhatItCannotHonour(String type, String key, String value, String message) {
    assertThatThrownBy(() -> model(type, key, parsed(value)))
        .isInstanceOf(ModelFileException.class)
        .hasMessage("config.json: " + message);
  }

  @Test
  void anAbsentHeadWidthIsTheInnerWidthOverTheHeads() {
    long parameters = model("granitemoehybrid", "mamba_d_head", 64).parameters();
    assertThat(model("granitemoehybrid", "mamba_d_head", "auto").parameters())
        .isEqualTo(parameters);
    assertThat(model("granitemoehybrid", "none", 0).parameters()).isEqualTo(parameters);
  }

  @Test
  void graniteRotatesOnlyWhereItIsAskedTo() {
    Map<String, @Nullable Object> keys = keys("granitemoehybrid");
    keys.put("layer_types", List.of("attention"));
    assertThat(kernels(keys)).contains("attention").doesNotContain("rotary");
    keys.put("position_embedding_type", "rope");
    assertThat(kernels(keys)).contains("rotary");
    keys.put("position_embedding_type", "alibi");
    assertThatThrownBy(() -> kernels(keys))
        .hasMessage("config.json: position_embedding_type (\"alibi\") must be one of nope, rope");
  }

  private static List<String> kernels(Map<String, @Nullable Object> keys) {
    LanguageModel model = HuggingFace.model(ConfigFile.of("config.json", "model", keys));
    return Kernels.names(model.operator(Execution.DEFAULT));
  }

  @Test
  void falconExpandsTheHiddenSizeWhereTheInnerWidthIsNull() {
    assertThat(model("falcon_h1", "mamba_d_ssm", null).parameters())
        .isEqualTo(model("falcon_h1", "mamba_d_ssm", 256).parameters());
    assertThat(model("falcon_h1", "mamba_d_ssm", 1024).parameters())
        .isEqualTo(model("falcon_h1", "none", 0).parameters());
  }

  @Test
  void rwkvHasAsManyKeysAsHiddenElementsAndFourTimesAsManyInside() {
    Map<String, @Nullable Object> all = keys("rwkv");
    all.put("attention_hidden_size", 128);
    all.put("intermediate_size", 512);
    assertThat(model("rwkv", "none", 0).parameters())
        .isEqualTo(HuggingFace.model(ConfigFile.of("config.json", "model", all)).parameters());
  }

  @Test
  void nemotronReadsListsOfTypesAsPatterns() {
    Map<String, @Nullable Object> listed = keys("nemotron_h");
    listed.remove("hybrid_override_pattern");
    listed.put("layers_block_type", List.of("mamba"));
    assertThat(HuggingFace.model(ConfigFile.of("config.json", "model", listed)).parameters())
        .isEqualTo(model("nemotron_h", "none", 0).parameters());
  }

  private static @Nullable Object parsed(String value) {
    if (value.equals("?")) {
      return List.of("convolution");
    }
    return value.matches("\\d+") ? (Object) Integer.valueOf(value) : value;
  }

  private static LanguageModel model(String type, String key, @Nullable Object value) {
    Map<String, @Nullable Object> keys = keys(type);
    keys.put(key, value);
    return HuggingFace.model(ConfigFile.of("config.json", "model", keys));
  }

  private static Map<String, @Nullable Object> keys(String type) {
    Map<String, @Nullable Object> keys = new LinkedHashMap<>();
    keys.put("model_type", type);
    keys.put("hidden_size", 128);
    keys.put("num_hidden_layers", 1);
    keys.put("num_attention_heads", 4);
    keys.put("num_key_value_heads", 2);
    keys.put("intermediate_size", 256);
    keys.put("vocab_size", 64);
    keys.put("num_heads", 4);
    keys.put("n_groups", 1);
    keys.put("mamba_n_heads", 4);
    keys.put("mamba_num_heads", 4);
    if (type.equals("nemotron_h")) {
      keys.put("hybrid_override_pattern", "M");
    }
    if (type.equals("rwkv")) {
      keys.remove("intermediate_size");
    }
    return keys;
  }
}
