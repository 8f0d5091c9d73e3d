package dev.roofline.models.families;

import dev.roofline.models.LanguageModel;
import dev.roofline.models.block.ActivationBlock;
import dev.roofline.models.block.Block;
import dev.roofline.models.block.ExpertProjection;
import dev.roofline.models.block.Experts;
import dev.roofline.models.block.MixtureOfExperts;
import dev.roofline.models.block.Router;
import dev.roofline.models.block.Width;
import dev.roofline.models.huggingface.Architecture;
import dev.roofline.models.huggingface.ConfigFile;
import java.util.Map;
import java.util.Set;

/** Granite mixtures: Llama's attention, experts whose gate and up are one projection. */
public final class GraniteMoe implements Architecture {

  private static final String PATH = "block_sparse_moe.";
  private static final Map<String, Object> DEFAULTS =
      Map.of(
          "vocab_size", 32_000,
          "hidden_size", 4096,
          "intermediate_size", 11_008,
          "num_hidden_layers", 32,
          "num_attention_heads", 32,
          "num_local_experts", 8,
          "num_experts_per_tok", 2);

  /** For the service loader. */
  public GraniteMoe() {}

  @Override
  public Set<String> modelTypes() {
    return Set.of("granitemoe");
  }

  @Override
  public LanguageModel read(ConfigFile config) {
    Decoder decoder = Decoder.of(config, DEFAULTS);
    Block attention = decoder.attention(decoder.heads(0)).build();
    return decoder.model(decoder.layer(attention, mixture(decoder)));
  }

  static MixtureOfExperts mixture(Decoder decoder) {
    Experts experts =
        Mixtures.experts(decoder.config(), "num_local_experts", "num_experts_per_tok");
    Width hidden = decoder.hidden();
    Width inner = Width.of(Mixtures.inner(decoder.config(), "intermediate_size"));
    return MixtureOfExperts.of(
        Router.of(PATH + "router.layer", hidden, experts),
        ActivationBlock.gated(decoder.activation("silu"), inner),
        new ExpertProjection(PATH + "output_linear", experts, inner, hidden),
        new ExpertProjection(PATH + "input_linear", experts, hidden, inner.plus(inner)));
  }
}
