package dev.roofline.models.families;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roofline.models.ModelFileException;
import dev.roofline.models.huggingface.HuggingFace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Absent keys take the values of their configuration classes; odd ones are refused. */
class FamilyKeysTest {

  /** Most classes describe a published model by default. */
  @ParameterizedTest
  @CsvSource({
    "mixtral, 46702792704",
    "qwen2_moe, 14315784192",
    "gemma2, 2614341888",
    "gpt_oss, 116829156672",
    "llama4_text, 107769861120",
    "phi3, 3821079552",
    "smallthinker, 4035085824",
  })
  void everyAbsentKeyHasTheValueOfItsClass(String type, long parameters) {
    assertThat(HuggingFace.parse("{\"model_type\":\"" + type + "\"}", "x").parameters())
        .isEqualTo(parameters);
  }

  @Test
  void valuesOfMiniCpmHaveAHeadsShareOfTheHiddenState() {
    String keys =
        "'hidden_size':2560,'num_hidden_layers':62,'num_attention_heads':40,"
            + "'num_key_value_heads':40,'intermediate_size':6400,'vocab_size':73448";
    assertThat(parse("minicpm3", keys)).isEqualTo(4_073_875_968L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mixtral|'num_experts_per_tok':9|num_experts_per_tok (9) must be a whole number from 1 to"
            + " 8",
        "gemma2|'use_bidirectional_attention':true"
            + "|use_bidirectional_attention (true) must be false: attention is causal",
        "gemma3|'text_config':7|text_config (7) must be an object",
        "gemma3|'text_config':{'head_dim':0}"
            + "|text_config.head_dim (0) must be a whole number from 1 to 2147483647",
        "gemma3|'architectures':['Gemma3Model']"
            + "|architectures (a list of 1) must name a generative language model",
        "gpt_oss|'layer_types':['chunked_attention']"
            + "|layer_types (a list of 1) must hold full_attention or sliding_attention for each of"
            + " num_hidden_layers (36)",
        "llama4_text|'no_rope_layers':[1,1]"
            + "|no_rope_layers (a list of 2) must hold 0 or 1 for each of num_hidden_layers (48)",
        "llama4_text|'moe_layers':'all'|moe_layers (\"all\") must be a list of whole numbers",
        "smallthinker|'use_qk_norm':true|use_qk_norm (true) must be false",
        "smallthinker|'rope_layout':[1]"
            + "|rope_layout (a list of 1) must hold 0 or 1 for each of num_hidden_layers (32)",
        "qwen3_moe|'decoder_sparse_step':0"
            + "|decoder_sparse_step (0) must be a whole number from 1 to 10000",
        "phi3|'partial_rotary_factor':1.5"
            + "|partial_rotary_factor (1.5) must be a number above 0, up to 1",
      })
  void refusesWhatCannotBeHonoured(String type, String keys, String message) {
    assertThatThrownBy(() -> parse(type, keys))
        .isInstanceOf(ModelFileException.class)
        .hasMessage("x: " + message);
  }

  @Test
  void theIndexerNeedsCompressedQueries() {
    String keys =
        "'hidden_size':48,'intermediate_size':80,'vocab_size':100,'num_hidden_layers':2,"
            + "'num_attention_heads':6,'q_lora_rank':null,'kv_lora_rank':24,"
            + "'qk_rope_head_dim':4,'qk_nope_head_dim':8,'v_head_dim':8";
    assertThatThrownBy(() -> parse("deepseek_v32", keys))
        .hasMessage("x: q_lora_rank (absent) must be given: the indexer reads compressed queries");
  }

  private static long parse(String type, String keys) {
    String json = "{'model_type':'" + type + "'," + keys + "}";
    return HuggingFace.parse(json.replace('\'', '"'), "x").parameters();
  }
}
