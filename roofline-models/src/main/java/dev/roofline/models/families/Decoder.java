package dev.roofline.models.families;

import dev.roofline.algebra.Dimension;
import dev.roofline.models.ConversionFacts;
import dev.roofline.models.LanguageModel;
import dev.roofline.models.LanguageModelBuilder;
import dev.roofline.models.block.Activation;
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
import dev.roofline.models.huggingface.ConfigFile;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * What most families share: keys, and the frame of embedding, layers, final RMSNorm and head under
 * Llama's tensor names.
 */
final class Decoder {

  private static final String TIED = "tie_word_embeddings";
  private static final String TEXT = "text_config";

  private final ConfigFile config;
  private final String family;
  private final Width hidden;

  private Decoder(ConfigFile config, String family) {
    this.config = config;
    this.family = family;
    this.hidden = Width.of(config.dimension("hidden_size", "H"));
  }

  /** Refuses configurations of something else than a causal language model. */
  static Decoder of(ConfigFile config) {
    checkCausal(config);
    return new Decoder(config, config.modelType());
  }

  /** The same with values for keys that the file does not mention. */
  static Decoder of(ConfigFile config, Map<String, ?> defaults) {
    return of(config.withDefaults(defaults));
  }

  /** The language model of a configuration that may nest it beside a vision tower. */
  static Decoder ofText(ConfigFile config, Map<String, ?> defaults) {
    return new Decoder(TextConfig.of(config, defaults), config.modelType());
  }

  static void checkCausal(ConfigFile config) {
    var classes = config.texts("architectures");
    if (!classes.isEmpty() && classes.stream().noneMatch(name -> name.contains("ForCausalLM"))) {
      throw config.refusal(
          "architectures", "must name a causal language model, as LlamaForCausalLM does");
    }
    if (config.has(TEXT)) {
      throw config.refusal(
          TEXT, "must be absent: " + config.modelType() + " is read without nesting");
    }
  }

  ConfigFile config() {
    return config;
  }

  Width hidden() {
    return hidden;
  }

  /** Head sizes; an absent head_dim is hidden_size / num_attention_heads. */
  AttentionHeads heads(long keyValueHeadsIfAbsent) {
    long query = config.integer("num_attention_heads", 1, ConfigFile.MOST);
    if (!config.has("head_dim")) {
      config.checkDivides("num_attention_heads", query, "hidden_size", hidden.elements());
    }
    return heads(keyValueHeadsIfAbsent, hidden.elements() / query);
  }

  /** Head sizes with a head_dim that the family sets if it is absent. */
  AttentionHeads heads(long keyValueHeadsIfAbsent, long headDimIfAbsent) {
    Dimension query = config.dimension("num_attention_heads", "n_h");
    boolean absent = !config.mentions("num_key_value_heads");
    Dimension keyValue =
        config.dimension(
            "num_key_value_heads",
            "n_kv",
            absent && keyValueHeadsIfAbsent > 0 ? keyValueHeadsIfAbsent : query.value());
    config.checkDivides(
        "num_key_value_heads", keyValue.value(), "num_attention_heads", query.value());
    return new AttentionHeads(
        config.dimension("hidden_size", "H"),
        query,
        keyValue,
        config.dimension("head_dim", "d_h", headDimIfAbsent));
  }

  /** Grouped-query attention, biased where {@code attention_bias} asks for it. */
  GroupedQueryAttentionBuilder attention(AttentionHeads heads) {
    boolean biased = config.flag("attention_bias", false);
    return GroupedQueryAttention.builder(heads).inputBias(biased).outputBias(biased);
  }

  /** Rotates the part of each head that {@code partial_rotary_factor} says. */
  GroupedQueryAttentionBuilder rotating(
      GroupedQueryAttentionBuilder attention, AttentionHeads heads, double otherwise) {
    double beside = config.fraction("partial_rotary_factor", otherwise);
    double factor =
        config.has("rope_parameters")
            ? config.nested("rope_parameters").fraction("partial_rotary_factor", beside)
            : beside;
    long rotated = (long) (heads.width().value() * factor);
    return rotated == 0
        ? attention.withoutRotary()
        : attention.rotating(Dimension.of("d_r", rotated));
  }

  Width intermediate() {
    return Width.of(config.dimension("intermediate_size", "I"));
  }

  Activation activation(String otherwise) {
    return Activation.parse(config.text("hidden_act", otherwise, Activation.names()));
  }

  FeedForward gatedFeedForward() {
    return FeedForward.gated(hidden, intermediate(), activation("silu"));
  }

  /** A layer with RMSNorms before attention and before the feed-forward. */
  Block layer(Block attention, Block feedForward) {
    return DecoderLayer.preNorm(
        Normalization.rms("input_layernorm", hidden),
        attention,
        Normalization.rms("post_attention_layernorm", hidden),
        feedForward);
  }

  /** A layer with RMSNorms before and after attention and before and after the feed-forward. */
  Block sandwichedLayer(Block attention, Block feedForward) {
    return DecoderLayer.sandwichNorm(
        attention,
        List.of(rms("input_layernorm"), rms("post_attention_layernorm")),
        feedForward,
        List.of(rms("pre_feedforward_layernorm"), rms("post_feedforward_layernorm")));
  }

  Normalization rms(String path) {
    return Normalization.rms(path, hidden);
  }

  /** The model whose layers are all alike; the head is untied unless the file says otherwise. */
  LanguageModel model(Block layer) {
    return model(number -> "", kind -> layer);
  }

  /** The model whose layers are of several kinds. */
  <K> LanguageModel model(IntFunction<K> kindOf, Function<K, Block> layer) {
    return begin(kindOf, layer).build();
  }

  /** A number that defaults may have given, 0 if it is absent. */
  private long count(String key) {
    return config.has(key) ? config.integer(key, 0, ConfigFile.MOST) : 0;
  }

  /** The model whose layers are of several kinds, to be added to. */
  <K> LanguageModelBuilder begin(IntFunction<K> kindOf, Function<K, Block> layer) {
    Dimension vocabulary = config.dimension("vocab_size", "V");
    boolean tied = config.flag(TIED, false);
    String head = tied ? "model.embed_tokens" : "lm_head";
    LanguageModelBuilder model = LanguageModel.builder(config.id(), family);
    return model
        .facts(
            new ConversionFacts(
                count("num_attention_heads"), count("num_key_value_heads"), false, 0, false))
        .before(new Embedding("model.embed_tokens", vocabulary, hidden))
        .layers(config.layers("num_hidden_layers", 1), kindOf, layer)
        .after(Normalization.rms("model.norm", hidden))
        .after(
            new LanguageModelHead(
                Projection.of(head, hidden, Width.of(vocabulary)).named("lm_head")));
  }
}
