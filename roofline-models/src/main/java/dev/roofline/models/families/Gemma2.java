package dev.roofline.models.families;

import dev.roofline.models.LanguageModel;
import dev.roofline.models.block.AttentionHeads;
import dev.roofline.models.block.AttentionSpan;
import dev.roofline.models.huggingface.Architecture;
import dev.roofline.models.huggingface.ConfigFile;
import java.util.Map;
import java.util.Set;

/**
 * Gemma 2: norms before and after attention and feed-forward, every other layer with a sliding
 * window, tied.
 */
public final class Gemma2 implements Architecture {

  private static final Map<String, Object> DEFAULTS =
      Map.of(
          "vocab_size", 256_000,
          "hidden_size", 2304,
          "intermediate_size", 9216,
          "num_hidden_layers", 26,
          "num_attention_heads", 8,
          "num_key_value_heads", 4,
          "head_dim", 256,
          "tie_word_embeddings", true);

  /** For the service loader. */
  public Gemma2() {}

  @Override
  public Set<String> modelTypes() {
    return Set.of("gemma2");
  }

  @Override
  public LanguageModel read(ConfigFile config) {
    Decoder decoder = Decoder.of(config, DEFAULTS);
    AttentionHeads heads = decoder.heads(0);
    GemmaKeys.checkCausal(config);
    AttentionSpan window = AttentionSpan.sliding(SlidingWindow.of(config));
    return decoder.model(
        SlidingWindow.layers(decoder.config(), window, layer -> layer % 2 == 0),
        span ->
            decoder.sandwichedLayer(
                decoder.attention(heads).span(span).build(), GemmaKeys.feedForward(decoder)));
  }
}
