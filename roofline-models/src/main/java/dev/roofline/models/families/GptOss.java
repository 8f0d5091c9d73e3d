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
import dev.roofline.models.block.MixtureOfExperts;
import dev.roofline.models.block.Router;
import dev.roofline.models.block.Width;
import dev.roofline.models.huggingface.Architecture;
import dev.roofline.models.huggingface.ConfigFile;
import java.util.Map;
import java.util.Set;

/**
 * gpt-oss: biases everywhere, a learned sink for each head, every other layer with a sliding
 * window, mixtures whose gate and up are one projection.
 */
public final class GptOss implements Architecture {

  private static final Map<String, Object> DEFAULTS =
      Map.of(
          "vocab_size", 201_088,
          "hidden_size", 2880,
          "intermediate_size", 2880,
          "num_hidden_layers", 36,
          "num_attention_heads", 64,
          "num_key_value_heads", 8,
          "head_dim", 64,
          "num_local_experts", 128,
          "num_experts_per_tok", 4,
          "sliding_window", 128);

  /** For the service loader. */
  public GptOss() {}

  @Override
  public Set<String> modelTypes() {
    return Set.of("gpt_oss");
  }

  @Override
  public LanguageModel read(ConfigFile config) {
    Decoder decoder = Decoder.of(config, DEFAULTS);
    AttentionHeads heads = decoder.heads(0);
    boolean biased = config.flag("attention_bias", true);
    AttentionSpan window = AttentionSpan.sliding(SlidingWindow.of(decoder.config()));
    return decoder.model(
        SlidingWindow.layers(decoder.config(), window, layer -> layer % 2 == 0),
        span ->
            decoder.layer(
                GroupedQueryAttention.builder(heads)
                    .inputBias(biased)
                    .outputBias(biased)
                    .sinks()
                    .span(span)
                    .build(),
                mixture(decoder)));
  }

  private static Block mixture(Decoder decoder) {
    Experts experts =
        Mixtures.experts(decoder.config(), "num_local_experts", "num_experts_per_tok");
    Width hidden = decoder.hidden();
    Width inner = Width.of(Mixtures.inner(decoder.config(), "intermediate_size"));
    return MixtureOfExperts.of(
        Router.of("mlp.router", hidden, experts).biased(true),
        ActivationBlock.gated(Activation.CLAMPED_SWIGLU, inner),
        new ExpertProjection("mlp.experts.down_proj", experts, inner, hidden).stacked(true),
        new ExpertProjection("mlp.experts.gate_up_proj", experts, hidden, inner.plus(inner))
            .stacked(true));
  }
}
