package dev.roofline.models.families;

import dev.roofline.models.LanguageModel;
import dev.roofline.models.block.ActivationBlock;
import dev.roofline.models.block.AttentionHeads;
import dev.roofline.models.block.Block;
import dev.roofline.models.block.ExpertProjection;
import dev.roofline.models.block.Experts;
import dev.roofline.models.block.GroupedQueryAttention;
import dev.roofline.models.block.MixtureOfExperts;
import dev.roofline.models.block.Router;
import dev.roofline.models.block.Width;
import dev.roofline.models.huggingface.Architecture;
import dev.roofline.models.huggingface.ConfigFile;
import java.util.Map;
import java.util.Set;

/** Mixtral: Mistral with a mixture in every layer, whose experts are named w1, w2 and w3. */
public final class Mixtral implements Architecture {

  private static final String PATH = "block_sparse_moe.";
  private static final Map<String, Object> DEFAULTS =
      Map.of(
          "vocab_size", 32_000,
          "hidden_size", 4096,
          "intermediate_size", 14_336,
          "num_hidden_layers", 32,
          "num_attention_heads", 32,
          "num_key_value_heads", 8,
          "num_experts_per_tok", 2,
          "num_local_experts", 8);

  /** For the service loader. */
  public Mixtral() {}

  @Override
  public Set<String> modelTypes() {
    return Set.of("mixtral");
  }

  @Override
  public LanguageModel read(ConfigFile config) {
    Decoder decoder = Decoder.of(config, DEFAULTS);
    AttentionHeads heads = decoder.heads(0);
    Block attention =
        GroupedQueryAttention.builder(heads).span(SlidingWindow.orFull(decoder.config())).build();
    return decoder.model(decoder.layer(attention, mixture(decoder)));
  }

  private static Block mixture(Decoder decoder) {
    Experts experts =
        Mixtures.experts(decoder.config(), "num_local_experts", "num_experts_per_tok");
    Width hidden = decoder.hidden();
    Width inner = Width.of(Mixtures.inner(decoder.config(), "intermediate_size"));
    return MixtureOfExperts.of(
        Router.of(PATH + "gate", hidden, experts),
        ActivationBlock.gated(decoder.activation("silu"), inner),
        new ExpertProjection(PATH + "experts.w2", experts, inner, hidden),
        new ExpertProjection(PATH + "experts.w1", experts, hidden, inner),
        new ExpertProjection(PATH + "experts.w3", experts, hidden, inner));
  }
}
