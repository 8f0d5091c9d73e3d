package dev.roofline.models.families;

import dev.roofline.models.LanguageModel;
import dev.roofline.models.block.Block;
import dev.roofline.models.huggingface.Architecture;
import dev.roofline.models.huggingface.ConfigFile;
import java.util.Set;

/**
 * Llama and dense Granite: grouped-query attention and a gated feed-forward, biases where the file
 * asks for them.
 */
public final class Llama implements Architecture {

  /** For the service loader. */
  public Llama() {}

  @Override
  public Set<String> modelTypes() {
    return Set.of("granite", "llama");
  }

  @Override
  public LanguageModel read(ConfigFile config) {
    Decoder decoder = Decoder.of(config);
    Block attention = decoder.attention(decoder.heads(0)).build();
    Block feedForward = decoder.gatedFeedForward().biased(config.flag("mlp_bias", false));
    return decoder.model(decoder.layer(attention, feedForward));
  }
}
