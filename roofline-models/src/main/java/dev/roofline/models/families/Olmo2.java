package dev.roofline.models.families;

import dev.roofline.models.LanguageModel;
import dev.roofline.models.block.Block;
import dev.roofline.models.block.DecoderLayer;
import dev.roofline.models.huggingface.Architecture;
import dev.roofline.models.huggingface.ConfigFile;
import java.util.Map;
import java.util.Set;

/** OLMo 2: norms after attention and feed-forward; queries and keys normed as whole vectors. */
public final class Olmo2 implements Architecture {

  private static final Map<String, Object> DEFAULTS =
      Map.of(
          "vocab_size", 50_304,
          "hidden_size", 4096,
          "intermediate_size", 11_008,
          "num_hidden_layers", 32,
          "num_attention_heads", 32);

  /** For the service loader. */
  public Olmo2() {}

  @Override
  public Set<String> modelTypes() {
    return Set.of("olmo2");
  }

  @Override
  public LanguageModel read(ConfigFile config) {
    Decoder decoder = Decoder.of(config, DEFAULTS);
    Block attention = decoder.attention(decoder.heads(0)).vectorNorms().build();
    return decoder.model(
        DecoderLayer.postNorm(
            attention,
            decoder.rms("post_attention_layernorm"),
            decoder.gatedFeedForward(),
            decoder.rms("post_feedforward_layernorm")));
  }
}
