package dev.roofline.models.families;

import dev.roofline.models.LanguageModel;
import dev.roofline.models.block.Activation;
import dev.roofline.models.block.ActivationBlock;
import dev.roofline.models.block.AttentionHeads;
import dev.roofline.models.block.AttentionSpan;
import dev.roofline.models.block.Block;
import dev.roofline.models.block.ExpertProjection;
import dev.roofline.models.block.Experts;
import dev.roofline.models.block.GroupedQueryAttention;
import dev.roofline.models.block.GroupedQueryAttentionBuilder;
import dev.roofline.models.block.MixtureOfExperts;
import dev.roofline.models.block.Router;
import dev.roofline.models.block.Width;
import dev.roofline.models.huggingface.Architecture;
import dev.roofline.models.huggingface.ConfigFile;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * SmallThinker: mixtures of ReGLU experts whose router reads the state before attention; layouts
 * say which layers rotate and which have a sliding window.
 */
public final class SmallThinker implements Architecture {

  private static final String PATH = "block_sparse_moe.";
  private static final Map<String, Object> DEFAULTS =
      Map.ofEntries(
          Map.entry("vocab_size", 151_936),
          Map.entry("hidden_size", 1536),
          Map.entry("num_hidden_layers", 32),
          Map.entry("num_attention_heads", 12),
          Map.entry("num_key_value_heads", 2),
          Map.entry("head_dim", 128),
          Map.entry("sliding_window_size", 4096),
          Map.entry("moe_num_primary_experts", 32),
          Map.entry("moe_num_active_primary_experts", 4),
          Map.entry("moe_ffn_hidden_size", 768),
          Map.entry("tie_word_embeddings", true));

  /** For the service loader. */
  public SmallThinker() {}

  @Override
  public Set<String> modelTypes() {
    return Set.of("smallthinker");
  }

  @Override
  public LanguageModel read(ConfigFile config) {
    Decoder decoder = Decoder.of(config, DEFAULTS);
    ConfigFile keys = decoder.config();
    checkHonoured(keys);
    AttentionHeads heads = decoder.heads(0);
    List<Long> windows = layout(keys, "sliding_window_layout");
    List<Long> rotary = layout(keys, "rope_layout");
    long window = keys.integer("sliding_window_size", 1, ConfigFile.MOST);
    return decoder.model(
        layer ->
            new Kind(
                !windows.isEmpty() && windows.get(layer) != 0,
                rotary.isEmpty() || rotary.get(layer) != 0),
        kind -> decoder.layer(attention(heads, kind, window), mixture(decoder)));
  }

  private record Kind(boolean slides, boolean rotates) {}

  private static void checkHonoured(ConfigFile keys) {
    for (String key : List.of("use_qk_norm", "moe_enable_secondary_experts")) {
      if (keys.flag(key, false)) {
        throw keys.refusal(key, "must be false");
      }
    }
    if (layout(keys, "moe_layer_layout").contains(0L)) {
      throw keys.refusal("moe_layer_layout", "must be 1 for every layer");
    }
  }

  /** A list of 0 and 1 for the layers, empty if absent. */
  private static List<Long> layout(ConfigFile keys, String key) {
    List<Long> layout = keys.integers(key);
    int layers = keys.layers("num_hidden_layers", 1);
    if (!layout.isEmpty() && layout.size() != layers) {
      throw keys.refusal(key, "must hold 0 or 1 for each of num_hidden_layers (" + layers + ")");
    }
    return layout;
  }

  private static Block attention(AttentionHeads heads, Kind kind, long window) {
    GroupedQueryAttentionBuilder attention =
        GroupedQueryAttention.builder(heads)
            .span(kind.slides ? AttentionSpan.sliding(window) : AttentionSpan.full());
    return kind.rotates ? attention.build() : attention.withoutRotary().build();
  }

  private static Block mixture(Decoder decoder) {
    Experts experts =
        Mixtures.experts(
            decoder.config(), "moe_num_primary_experts", "moe_num_active_primary_experts");
    Width hidden = decoder.hidden();
    Width inner = Width.of(Mixtures.inner(decoder.config(), "moe_ffn_hidden_size"));
    return MixtureOfExperts.of(
        Router.of(PATH + "primary_router", hidden, experts),
        ActivationBlock.gated(Activation.RELU, inner),
        new ExpertProjection(PATH + "experts.down", experts, inner, hidden),
        new ExpertProjection(PATH + "experts.gate", experts, hidden, inner),
        new ExpertProjection(PATH + "experts.up", experts, hidden, inner));
  }
}
