package dev.roofline.models.families;

import dev.roofline.models.LanguageModel;
import dev.roofline.models.block.Block;
import dev.roofline.models.block.DecoderLayer;
import dev.roofline.models.block.Normalization;
import dev.roofline.models.block.Residual;
import dev.roofline.models.block.Width;
import dev.roofline.models.huggingface.Architecture;
import dev.roofline.models.huggingface.ConfigFile;
import java.util.Set;

/**
 * Falcon-H1: attention and a Mamba-2 mixer side by side in every layer, x + attention(norm(x)) +
 * mamba(norm(x)), then a gated feed-forward. Its multipliers have no parameters.
 *
 * @see <a href="https://arxiv.org/abs/2507.22448">Falcon-H1</a>
 */
public final class FalconH1 implements Architecture {

  private static final long KEY_VALUE_HEADS = 8;
  private static final String INNER = "mamba_d_ssm";

  /** For the service loader. */
  public FalconH1() {}

  @Override
  public Set<String> modelTypes() {
    return Set.of("falcon_h1");
  }

  @Override
  public LanguageModel read(ConfigFile config) {
    Decoder decoder = Decoder.of(config);
    Width hidden = decoder.hidden();
    Block layer =
        DecoderLayer.preNorm(
            Normalization.rms("input_layernorm", hidden),
            Block.sequence(attention(decoder), mamba(config, hidden), new Residual(hidden)),
            Normalization.rms("pre_ff_layernorm", hidden),
            feedForward(decoder));
    Normalization last = Normalization.rms("model.final_layernorm", hidden);
    return Frame.of(config, "model.embed_tokens", last, "lm_head")
        .layers(config.layers("num_hidden_layers", 1), layer)
        .build();
  }

  private static Block attention(Decoder decoder) {
    return decoder.attention(decoder.heads(KEY_VALUE_HEADS)).build();
  }

  private static Block mamba(ConfigFile config, Width hidden) {
    long inner =
        config.mentions(INNER) && !config.has(INNER)
            ? MambaKeys.expanded(config, hidden)
            : config.dimension(INNER, "d_m", 1024).value();
    return MambaKeys.mixer(config, hidden, INNER, inner)
        .outputBias(config.flag("projectors_bias", false))
        .normed(config.flag("mamba_rms_norm", false))
        .build();
  }

  private static Block feedForward(Decoder decoder) {
    return decoder
        .gatedFeedForward()
        .biased(decoder.config().flag("mlp_bias", false))
        .at("feed_forward");
  }
}
