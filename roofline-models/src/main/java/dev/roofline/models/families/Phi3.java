package dev.roofline.models.families;

import dev.roofline.models.LanguageModel;
import dev.roofline.models.block.AttentionHeads;
import dev.roofline.models.block.Block;
import dev.roofline.models.block.FeedForward;
import dev.roofline.models.block.GroupedQueryAttention;
import dev.roofline.models.huggingface.Architecture;
import dev.roofline.models.huggingface.ConfigFile;
import java.util.Map;
import java.util.Set;

/** Phi-3 and Phi-4-mini: one projection to queries, keys and values, one to gate and up. */
public final class Phi3 implements Architecture {

  private static final Map<String, Object> DEFAULTS =
      Map.of(
          "vocab_size", 32_064,
          "hidden_size", 3072,
          "intermediate_size", 8192,
          "num_hidden_layers", 32,
          "num_attention_heads", 32);

  /** For the service loader. */
  public Phi3() {}

  @Override
  public Set<String> modelTypes() {
    return Set.of("phi3");
  }

  @Override
  public LanguageModel read(ConfigFile config) {
    Decoder decoder = Decoder.of(config, DEFAULTS);
    AttentionHeads heads = decoder.heads(0);
    Block attention =
        decoder
            .rotating(GroupedQueryAttention.builder(heads).fused("self_attn.qkv_proj"), heads, 1)
            .span(SlidingWindow.orFull(config))
            .build();
    Block feedForward =
        FeedForward.gatedAsOne(
            decoder.hidden(), decoder.intermediate(), decoder.activation("silu"));
    return decoder.model(decoder.layer(attention, feedForward));
  }
}
