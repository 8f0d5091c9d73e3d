package dev.roofline.models.families;

import dev.roofline.algebra.Dimension;
import dev.roofline.models.LanguageModel;
import dev.roofline.models.block.Block;
import dev.roofline.models.block.Experts;
import dev.roofline.models.block.FeedForward;
import dev.roofline.models.block.MixtureOfExperts;
import dev.roofline.models.block.Router;
import dev.roofline.models.block.Width;
import dev.roofline.models.huggingface.Architecture;
import dev.roofline.models.huggingface.ConfigFile;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * DeepSeek-V2 and V3: latent attention; the first layers dense, the others mixtures with shared
 * experts. V3 corrects router scores by a bias.
 */
public final class DeepSeek implements Architecture {

  private static final List<String> TOP_K = List.of("greedy", "group_limited_greedy", "noaux_tc");

  /** For the service loader. */
  public DeepSeek() {}

  @Override
  public Set<String> modelTypes() {
    return Set.of("deepseek_v2", "deepseek_v3");
  }

  @Override
  public LanguageModel read(ConfigFile config) {
    Decoder decoder = Decoder.of(config);
    Block attention = LatentKeys.attention(config);
    return decoder.model(
        mixtures(config),
        mixture -> decoder.layer(attention, mixture ? mixture(decoder) : dense(decoder)));
  }

  /** Which layers are mixtures. */
  private static IntFunction<Boolean> mixtures(ConfigFile config) {
    if (!config.has("n_routed_experts")) {
      return layer -> false;
    }
    int first = config.layers("first_k_dense_replace", 0);
    int every = config.has("moe_layer_freq") ? config.layers("moe_layer_freq", 1) : 1;
    return layer -> layer >= first && layer % every == 0;
  }

  private static Block dense(Decoder decoder) {
    return decoder.gatedFeedForward().biased(decoder.config().flag("mlp_bias", false));
  }

  private static Block mixture(Decoder decoder) {
    ConfigFile config = decoder.config();
    Width hidden = decoder.hidden();
    Dimension inner = config.dimension("moe_intermediate_size", "I_e");
    Dimension count = config.dimension("n_routed_experts", "E");
    Dimension active = Dimension.of("k", config.integer("num_experts_per_tok", 1, count.value()));
    Experts experts = new Experts(count, active);
    MixtureOfExperts routed =
        MixtureOfExperts.gated(
            Router.of("mlp.gate", hidden, experts).correctingScores(correctsScores(config)),
            experts,
            hidden,
            Width.of(inner),
            decoder.activation("silu"));
    if (!config.has("n_shared_experts") || config.integer("n_shared_experts", 0, 1 << 16) == 0) {
      return routed;
    }
    Width shared = Width.of(config.dimension("n_shared_experts", "n_s"), inner);
    return routed.sharing(
        FeedForward.gated(hidden, shared, decoder.activation("silu"))
            .biased(config.flag("mlp_bias", false))
            .shared("mlp.shared_experts"));
  }

  private static boolean correctsScores(ConfigFile config) {
    String byDefault = config.modelType().equals("deepseek_v3") ? "noaux_tc" : "greedy";
    return config.text("topk_method", byDefault, TOP_K).equals("noaux_tc");
  }
}
