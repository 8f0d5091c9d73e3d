package dev.roofline.models.families;

import dev.roofline.models.LanguageModel;
import dev.roofline.models.LanguageModelBuilder;
import dev.roofline.models.ModelPart;
import dev.roofline.models.block.ActivationBlock;
import dev.roofline.models.block.AttentionHeads;
import dev.roofline.models.block.AttentionSpan;
import dev.roofline.models.block.Block;
import dev.roofline.models.block.ExpertProjection;
import dev.roofline.models.block.Experts;
import dev.roofline.models.block.FeedForward;
import dev.roofline.models.block.GroupedQueryAttention;
import dev.roofline.models.block.GroupedQueryAttentionBuilder;
import dev.roofline.models.block.MixtureOfExperts;
import dev.roofline.models.block.Router;
import dev.roofline.models.block.Width;
import dev.roofline.models.huggingface.Architecture;
import dev.roofline.models.huggingface.ConfigFile;
import java.util.Set;

/**
 * Llama 4: layers with rotary embedding attend within chunks, every fourth one has neither; all or
 * every other layer is a mixture with one shared expert; beside a vision tower.
 */
public final class Llama4 implements Architecture {

  private static final String PATH = "feed_forward.";

  /** For the service loader. */
  public Llama4() {}

  @Override
  public Set<String> modelTypes() {
    return Set.of("llama4", "llama4_text");
  }

  @Override
  public LanguageModel read(ConfigFile config) {
    Decoder decoder = Decoder.ofText(config, Llama4Layers.DEFAULTS);
    AttentionHeads heads = decoder.heads(0);
    LanguageModelBuilder model =
        decoder.begin(
            Llama4Layers.of(decoder.config())::kind,
            kind ->
                decoder.layer(
                    attention(decoder.config(), heads, kind.span(), kind.rotary()),
                    kind.mixture() ? mixture(decoder) : dense(decoder)));
    return config.has("vision_config")
        ? model.part(ModelPart.VISION, Llama4Vision.tower(config, decoder.hidden())).build()
        : model.build();
  }

  private static Block attention(
      ConfigFile text, AttentionHeads heads, AttentionSpan span, boolean rotary) {
    boolean biased = text.flag("attention_bias", false);
    GroupedQueryAttentionBuilder attention =
        GroupedQueryAttention.builder(heads).inputBias(biased).outputBias(biased).span(span);
    if (!rotary) {
      return attention.withoutRotary().build();
    }
    return text.flag("use_qk_norm", true)
        ? attention.unscaledHeadNorms().build()
        : attention.build();
  }

  private static Block dense(Decoder decoder) {
    Width inner = Width.of(decoder.config().dimension("intermediate_size_mlp", "I"));
    return FeedForward.gated(decoder.hidden(), inner, decoder.activation("silu"))
        .at("feed_forward");
  }

  private static Block mixture(Decoder decoder) {
    Experts experts =
        Mixtures.experts(decoder.config(), "num_local_experts", "num_experts_per_tok");
    Width hidden = decoder.hidden();
    Width inner = Width.of(Mixtures.inner(decoder.config(), "intermediate_size"));
    return MixtureOfExperts.of(
            Router.of(PATH + "router", hidden, experts),
            ActivationBlock.gated(decoder.activation("silu"), inner),
            new ExpertProjection(PATH + "experts.down_proj", experts, inner, hidden).stacked(false),
            new ExpertProjection(PATH + "experts.gate_up_proj", experts, hidden, inner.plus(inner))
                .stacked(false))
        .sharing(
            FeedForward.gated(hidden, inner, decoder.activation("silu"))
                .shared(PATH + "shared_expert"));
  }
}
