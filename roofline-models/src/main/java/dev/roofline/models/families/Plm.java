package dev.roofline.models.families;

import dev.roofline.models.LanguageModel;
import dev.roofline.models.block.Block;
import dev.roofline.models.block.FeedForward;
import dev.roofline.models.huggingface.Architecture;
import dev.roofline.models.huggingface.ConfigFile;
import java.util.Set;

/**
 * PLM: latent attention with full-rank queries and a plain feed-forward with squared ReLU.
 *
 * @see <a href="https://arxiv.org/abs/2503.12167">PLM</a>
 */
public final class Plm implements Architecture {

  /** For the service loader. */
  public Plm() {}

  @Override
  public Set<String> modelTypes() {
    return Set.of("plm");
  }

  @Override
  public LanguageModel read(ConfigFile config) {
    Decoder decoder = Decoder.of(config);
    Block feedForward =
        FeedForward.plain(decoder.hidden(), decoder.intermediate(), decoder.activation("relu2"))
            .biased(config.flag("mlp_bias", false));
    return decoder.model(decoder.layer(LatentKeys.attention(config), feedForward));
  }
}
