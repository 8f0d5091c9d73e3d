package com.example.architecture;

import dev.roofline.algebra.Dimension;
import dev.roofline.models.LanguageModel;
import dev.roofline.models.block.Activation;
import dev.roofline.models.block.Block;
import dev.roofline.models.block.DecoderLayer;
import dev.roofline.models.block.Embedding;
import dev.roofline.models.block.FeedForward;
import dev.roofline.models.block.GroupedHeadAttention;
import dev.roofline.models.block.LanguageModelHead;
import dev.roofline.models.block.Normalization;
import dev.roofline.models.block.Projection;
import dev.roofline.models.block.Width;
import dev.roofline.models.huggingface.Architecture;
import dev.roofline.models.huggingface.ConfigFile;
import java.util.Set;

/** A decoder with grouped-value attention. */
public final class GroupedValueModel implements Architecture {

  /** For the service loader. */
  public GroupedValueModel() {}

  @Override
  public Set<String> modelTypes() {
    return Set.of("grouped_value");
  }

  @Override
  public LanguageModel read(ConfigFile config) {
    Dimension hidden = config.dimension("hidden_size", "H");
    Dimension vocabulary = config.dimension("vocab_size", "V");
    Dimension heads = config.dimension("num_attention_heads", "n_h");
    Dimension keys = config.dimension("num_key_heads", "n_k");
    config.checkDivides("num_attention_heads", heads.value(), "hidden_size", hidden.value());
    config.checkDivides("num_key_heads", keys.value(), "num_attention_heads", heads.value());

    Width state = Width.of(hidden);
    Block attention =
        GroupedHeadAttention.builder()
            .hidden(hidden)
            .heads(heads)
            .queryHeads(keys)
            .keyHeads(keys)
            .valueHeads(heads)
            .width(Dimension.of("d_h", hidden.value() / heads.value()))
            .build();
    Width inner = Width.of(config.dimension("intermediate_size", "I"));
    Block layer =
        DecoderLayer.preNorm(
            Normalization.rms("input_layernorm", state),
            attention,
            Normalization.rms("post_attention_layernorm", state),
            FeedForward.gated(state, inner, Activation.SILU));

    return LanguageModel.builder(config.id(), config.modelType())
        .before(new Embedding("model.embed_tokens", vocabulary, state))
        .layers(config.layers("num_hidden_layers", 1), layer)
        .after(Normalization.rms("model.norm", state))
        .after(new LanguageModelHead(Projection.of("lm_head", state, Width.of(vocabulary))))
        .build();
  }
}
