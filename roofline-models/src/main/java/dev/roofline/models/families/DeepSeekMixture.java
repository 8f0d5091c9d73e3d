package dev.roofline.models.families;

import dev.roofline.algebra.Dimension;
import dev.roofline.models.block.Block;
import dev.roofline.models.block.Experts;
import dev.roofline.models.block.FeedForward;
import dev.roofline.models.block.MixtureOfExperts;
import dev.roofline.models.block.Router;
import dev.roofline.models.block.Width;
import dev.roofline.models.huggingface.ConfigFile;
import java.util.function.IntFunction;

/** The keys of DeepSeek's mixtures, which GLM shares: routed and shared experts, dense layers. */
final class DeepSeekMixture {

  private DeepSeekMixture() {}

  /** Which layers are mixtures. */
  static IntFunction<Boolean> layers(ConfigFile config) {
    if (!config.has("n_routed_experts")) {
      return layer -> false;
    }
    int first = config.layers("first_k_dense_replace", 0);
    int every = config.has("moe_layer_freq") ? config.layers("moe_layer_freq", 1) : 1;
    return layer -> layer >= first && layer % every == 0;
  }

  /** The feed-forward of a layer that is a mixture, or of one that is not. */
  static Block feedForward(Decoder decoder, boolean mixture, boolean correctingScores) {
    return mixture
        ? mixture(decoder, correctingScores)
        : decoder.gatedFeedForward().biased(decoder.config().flag("mlp_bias", false));
  }

  private static Block mixture(Decoder decoder, boolean correctingScores) {
    ConfigFile config = decoder.config();
    Width hidden = decoder.hidden();
    Dimension inner = Mixtures.inner(config, "moe_intermediate_size");
    Experts experts = Mixtures.experts(config, "n_routed_experts", "num_experts_per_tok");
    MixtureOfExperts routed =
        MixtureOfExperts.gated(
            Router.of("mlp.gate", hidden, experts).correctingScores(correctingScores),
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
}
