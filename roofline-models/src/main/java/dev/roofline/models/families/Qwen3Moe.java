package dev.roofline.models.families;

import dev.roofline.models.LanguageModel;
import dev.roofline.models.block.Block;
import dev.roofline.models.block.Experts;
import dev.roofline.models.block.MixtureOfExperts;
import dev.roofline.models.block.Router;
import dev.roofline.models.block.Width;
import dev.roofline.models.huggingface.Architecture;
import dev.roofline.models.huggingface.ConfigFile;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/** Qwen3 mixtures: Qwen3's normed queries and keys, no shared expert. */
public final class Qwen3Moe implements Architecture {

  private static final Map<String, Object> DEFAULTS =
      Map.ofEntries(
          Map.entry("vocab_size", 151_936),
          Map.entry("hidden_size", 2048),
          Map.entry("intermediate_size", 6144),
          Map.entry("num_hidden_layers", 24),
          Map.entry("num_attention_heads", 32),
          Map.entry("num_key_value_heads", 4),
          Map.entry("decoder_sparse_step", 1),
          Map.entry("moe_intermediate_size", 768),
          Map.entry("num_experts_per_tok", 8),
          Map.entry("num_experts", 128));

  /** For the service loader. */
  public Qwen3Moe() {}

  @Override
  public Set<String> modelTypes() {
    return Set.of("qwen3_moe");
  }

  @Override
  public LanguageModel read(ConfigFile config) {
    Decoder decoder = Decoder.of(config, DEFAULTS);
    Block attention =
        decoder
            .attention(decoder.heads(0))
            .headNorms()
            .span(SlidingWindow.ifUsed(decoder.config()))
            .build();
    IntPredicate mixtures = Mixtures.qwen(decoder.config());
    return decoder.model(
        mixtures::test,
        mixture ->
            decoder.layer(attention, mixture ? mixture(decoder) : decoder.gatedFeedForward()));
  }

  private static Block mixture(Decoder decoder) {
    ConfigFile config = decoder.config();
    String count = config.has("num_local_experts") ? "num_local_experts" : "num_experts";
    Experts experts = Mixtures.experts(config, count, "num_experts_per_tok");
    return MixtureOfExperts.gated(
        Router.of("mlp.gate", decoder.hidden(), experts),
        experts,
        decoder.hidden(),
        Width.of(Mixtures.inner(config, "moe_intermediate_size")),
        decoder.activation("silu"));
  }
}
