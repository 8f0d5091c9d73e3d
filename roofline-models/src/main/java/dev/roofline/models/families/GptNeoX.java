package dev.roofline.models.families;

import dev.roofline.algebra.Dimension;
import dev.roofline.models.LanguageModel;
import dev.roofline.models.block.Activation;
import dev.roofline.models.block.ActivationBlock;
import dev.roofline.models.block.AttentionHeads;
import dev.roofline.models.block.Block;
import dev.roofline.models.block.DecoderLayer;
import dev.roofline.models.block.Embedding;
import dev.roofline.models.block.FeedForward;
import dev.roofline.models.block.GroupedQueryAttention;
import dev.roofline.models.block.GroupedQueryAttentionBuilder;
import dev.roofline.models.block.LanguageModelHead;
import dev.roofline.models.block.Normalization;
import dev.roofline.models.block.Projection;
import dev.roofline.models.block.Width;
import dev.roofline.models.huggingface.Architecture;
import dev.roofline.models.huggingface.ConfigFile;
import java.util.List;
import java.util.Set;

/** GPT-NeoX and Pythia: multi-head attention with fused projections, LayerNorms, biases. */
public final class GptNeoX implements Architecture {

  private static final double ROTARY = 0.25;

  /** For the service loader. */
  public GptNeoX() {}

  @Override
  public Set<String> modelTypes() {
    return Set.of("gpt_neox");
  }

  @Override
  public LanguageModel read(ConfigFile config) {
    Decoder.checkCausal(config);
    Width hidden = Width.of(config.dimension("hidden_size", "H"));
    Dimension vocabulary = config.dimension("vocab_size", "V");
    boolean tied = config.flag("tie_word_embeddings", false);
    String head = tied ? "gpt_neox.embed_in" : "embed_out";
    Block layer =
        DecoderLayer.preNorm(
            Normalization.layer("input_layernorm", hidden),
            attention(config),
            Normalization.layer("post_attention_layernorm", hidden),
            feedForward(config, hidden));
    return LanguageModel.builder(config.id(), config.modelType())
        .before(new Embedding("gpt_neox.embed_in", vocabulary, hidden))
        .layers(config.layers("num_hidden_layers", 1), layer)
        .after(Normalization.layer("gpt_neox.final_layer_norm", hidden))
        .after(
            new LanguageModelHead(
                Projection.of(head, hidden, Width.of(vocabulary)).named("lm_head")))
        .build();
  }

  private static Block attention(ConfigFile config) {
    Dimension hidden = config.dimension("hidden_size", "H");
    Dimension heads = config.dimension("num_attention_heads", "n_h");
    config.checkDivides("num_attention_heads", heads.value(), "hidden_size", hidden.value());
    long width = hidden.value() / heads.value();
    boolean biased = config.flag("attention_bias", true);
    GroupedQueryAttentionBuilder attention =
        GroupedQueryAttention.builder(
                new AttentionHeads(hidden, heads, heads, Dimension.of("d_h", width)))
            .fused("attention.query_key_value")
            .outputAt("attention.dense")
            .inputBias(biased)
            .outputBias(biased);
    long rotated = (long) (width * rotaryFraction(config));
    return rotated == 0
        ? attention.withoutRotary().build()
        : attention.rotating(Dimension.of("d_r", rotated)).build();
  }

  private static double rotaryFraction(ConfigFile config) {
    return config.has("rope_parameters")
        ? config.nested("rope_parameters").fraction("partial_rotary_factor", ROTARY)
        : config.fraction("rotary_pct", ROTARY);
  }

  private static Block feedForward(ConfigFile config, Width hidden) {
    Width inner = Width.of(config.dimension("intermediate_size", "I"));
    Activation function = Activation.parse(config.text("hidden_act", "gelu", Activation.names()));
    return new FeedForward(
            List.of(Projection.of("mlp.dense_h_to_4h", hidden, inner).named("up_proj")),
            ActivationBlock.plain(function, inner),
            Projection.of("mlp.dense_4h_to_h", inner, hidden).named("down_proj"))
        .biased(true);
  }
}
