package dev.roofline.models.families;

import dev.roofline.models.LanguageModel;
import dev.roofline.models.block.AttentionHeads;
import dev.roofline.models.block.AttentionSpan;
import dev.roofline.models.block.Block;
import dev.roofline.models.block.Experts;
import dev.roofline.models.block.FeedForward;
import dev.roofline.models.block.GatedNetwork;
import dev.roofline.models.block.GroupedQueryAttention;
import dev.roofline.models.block.MixtureOfExperts;
import dev.roofline.models.block.Router;
import dev.roofline.models.block.Width;
import dev.roofline.models.huggingface.Architecture;
import dev.roofline.models.huggingface.ConfigFile;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/** Qwen1.5 and Qwen2 mixtures: Qwen2's biases, and a gated shared expert in every mixture. */
public final class Qwen2Moe implements Architecture {

  private static final Map<String, Object> DEFAULTS =
      Map.ofEntries(
          Map.entry("vocab_size", 151_936),
          Map.entry("hidden_size", 2048),
          Map.entry("intermediate_size", 5632),
          Map.entry("num_hidden_layers", 24),
          Map.entry("num_attention_heads", 16),
          Map.entry("num_key_value_heads", 16),
          Map.entry("max_window_layers", 28),
          Map.entry("decoder_sparse_step", 1),
          Map.entry("moe_intermediate_size", 1408),
          Map.entry("shared_expert_intermediate_size", 5632),
          Map.entry("num_experts_per_tok", 4),
          Map.entry("num_experts", 60));

  /** For the service loader. */
  public Qwen2Moe() {}

  @Override
  public Set<String> modelTypes() {
    return Set.of("qwen2_moe");
  }

  @Override
  public LanguageModel read(ConfigFile config) {
    Decoder decoder = Decoder.of(config, DEFAULTS);
    AttentionHeads heads = decoder.heads(0);
    boolean biased = config.flag("qkv_bias", true);
    IntPredicate mixtures = Mixtures.qwen(decoder.config());
    IntFunction<AttentionSpan> spans = spans(decoder.config());
    return decoder.model(
        layer -> new Kind(spans.apply(layer), mixtures.test(layer)),
        kind ->
            decoder.layer(
                GroupedQueryAttention.builder(heads).inputBias(biased).span(kind.span).build(),
                kind.mixture ? mixture(decoder) : decoder.gatedFeedForward()));
  }

  private record Kind(AttentionSpan span, boolean mixture) {}

  /** Windows, where used, in every other one of the first layers. */
  private static IntFunction<AttentionSpan> spans(ConfigFile config) {
    int last = config.layers("max_window_layers", 0);
    return SlidingWindow.layers(
        config, SlidingWindow.ifUsed(config), layer -> layer % 2 == 0 && layer < last);
  }

  static Block mixture(Decoder decoder) {
    ConfigFile config = decoder.config();
    Experts experts = Mixtures.experts(config, "num_experts", "num_experts_per_tok");
    Width hidden = decoder.hidden();
    Width inner = Width.of(Mixtures.inner(config, "moe_intermediate_size"));
    Width shared = Width.of(config.dimension("shared_expert_intermediate_size", "I_s"));
    FeedForward sharedExpert =
        FeedForward.gated(hidden, shared, decoder.activation("silu")).shared("mlp.shared_expert");
    return MixtureOfExperts.gated(
            Router.of("mlp.gate", hidden, experts),
            experts,
            hidden,
            inner,
            decoder.activation("silu"))
        .sharing(GatedNetwork.of(sharedExpert, "mlp.shared_expert_gate"));
  }
}
