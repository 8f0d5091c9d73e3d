package dev.roofline.models.families;

import dev.roofline.models.block.Activation;
import dev.roofline.models.block.ActivationBlock;
import dev.roofline.models.block.Block;
import dev.roofline.models.block.ExpertProjection;
import dev.roofline.models.block.Experts;
import dev.roofline.models.block.FeedForward;
import dev.roofline.models.block.MixtureOfExperts;
import dev.roofline.models.block.Projection;
import dev.roofline.models.block.Residual;
import dev.roofline.models.block.Router;
import dev.roofline.models.block.Width;
import dev.roofline.models.huggingface.ConfigFile;

/**
 * A mixture of Nemotron-H: plain experts, one shared network, scores corrected by a bias. With
 * {@code moe_latent_size} the routed experts work in a narrower space, into which all of them share
 * one projection, and one back.
 */
final class NemotronMixture {

  private static final String PATH = "mixer";

  private NemotronMixture() {}

  static Block of(ConfigFile config, Width hidden) {
    Experts experts = experts(config);
    Router router = Router.of(PATH + ".gate", hidden, experts).correctingScores(true);
    FeedForward shared =
        network(config, hidden, "moe_shared_expert_intermediate_size")
            .shared(PATH + ".shared_experts");
    if (!config.has("moe_latent_size")) {
      return routed(config, router, experts, hidden).sharing(shared);
    }
    Width latent = Width.of(config.dimension("moe_latent_size", "Z"));
    boolean biased = config.flag("mlp_bias", false);
    return Block.sequence(
        Projection.of(PATH + ".fc1_latent_proj", hidden, latent).biased(biased),
        routed(config, router, experts, latent),
        Projection.of(PATH + ".fc2_latent_proj", latent, hidden).biased(biased),
        shared,
        new Residual(hidden));
  }

  /** A plain network of the width that a key says. */
  static FeedForward network(ConfigFile config, Width hidden, String key) {
    return FeedForward.plain(hidden, Width.of(config.dimension(key, "I")), activation(config))
        .biased(config.flag("mlp_bias", false));
  }

  private static MixtureOfExperts routed(
      ConfigFile config, Router router, Experts experts, Width space) {
    Width inner = Width.of(Mixtures.inner(config, "moe_intermediate_size"));
    return MixtureOfExperts.of(
        router,
        ActivationBlock.plain(activation(config), inner),
        new ExpertProjection(PATH + ".experts.down_proj", experts, inner, space),
        new ExpertProjection(PATH + ".experts.up_proj", experts, space, inner));
  }

  private static Experts experts(ConfigFile config) {
    if (config.has("n_shared_experts") && config.integer("n_shared_experts", 1, 1) != 1) {
      throw config.refusal("n_shared_experts", "must be 1");
    }
    return Mixtures.experts(config, "n_routed_experts", "num_experts_per_tok");
  }

  private static Activation activation(ConfigFile config) {
    return Activation.parse(config.text("mlp_hidden_act", "relu2", Activation.names()));
  }
}
