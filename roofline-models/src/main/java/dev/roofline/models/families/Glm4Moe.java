package dev.roofline.models.families;

import dev.roofline.models.LanguageModel;
import dev.roofline.models.LanguageModelBuilder;
import dev.roofline.models.block.AttentionHeads;
import dev.roofline.models.block.Block;
import dev.roofline.models.block.GroupedQueryAttention;
import dev.roofline.models.block.GroupedQueryAttentionBuilder;
import dev.roofline.models.huggingface.Architecture;
import dev.roofline.models.huggingface.ConfigFile;
import java.util.Map;
import java.util.Set;

/**
 * GLM-4.5: grouped-query attention whose heads rotate by half, mixtures as DeepSeek's; queries,
 * keys and values have biases where the file asks for them, the output projection has none.
 */
public final class Glm4Moe implements Architecture {

  private static final double ROTARY = 0.5;
  private static final Map<String, Object> DEFAULTS =
      Map.ofEntries(
          Map.entry("vocab_size", 151_552),
          Map.entry("hidden_size", 4096),
          Map.entry("intermediate_size", 10_944),
          Map.entry("num_hidden_layers", 46),
          Map.entry("num_attention_heads", 96),
          Map.entry("num_key_value_heads", 8),
          Map.entry("moe_intermediate_size", 1408),
          Map.entry("num_experts_per_tok", 8),
          Map.entry("n_shared_experts", 1),
          Map.entry("n_routed_experts", 128),
          Map.entry("first_k_dense_replace", 1));

  /** For the service loader. */
  public Glm4Moe() {}

  @Override
  public Set<String> modelTypes() {
    return Set.of("glm4_moe");
  }

  @Override
  public LanguageModel read(ConfigFile config) {
    Decoder decoder = Decoder.of(config, DEFAULTS);
    Block attention = attention(decoder);
    LanguageModelBuilder model =
        decoder.begin(
            DeepSeekMixture.layers(decoder.config()),
            mixture ->
                decoder.layer(attention, DeepSeekMixture.feedForward(decoder, mixture, true)));
    Block mixture = DeepSeekMixture.feedForward(decoder, true, true);
    return NextTokens.addTo(model, decoder, decoder.layer(attention, mixture)).build();
  }

  private static Block attention(Decoder decoder) {
    AttentionHeads heads = decoder.heads(0);
    GroupedQueryAttentionBuilder attention =
        GroupedQueryAttention.builder(heads)
            .inputBias(decoder.config().flag("attention_bias", false));
    if (decoder.config().flag("use_qk_norm", false)) {
      attention.headNorms();
    }
    return decoder.rotating(attention, heads, ROTARY).build();
  }
}
