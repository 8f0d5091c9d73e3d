package dev.roofline.models.families;

import dev.roofline.models.LanguageModel;
import dev.roofline.models.LanguageModelBuilder;
import dev.roofline.models.ModelPart;
import dev.roofline.models.block.AttentionHeads;
import dev.roofline.models.block.AttentionSpan;
import dev.roofline.models.huggingface.Architecture;
import dev.roofline.models.huggingface.ConfigFile;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Gemma 3: Gemma 2 with normed queries and keys, five layers with a sliding window for each with
 * full attention; from 4B on beside a vision tower.
 */
public final class Gemma3 implements Architecture {

  private static final int PATTERN = 6;
  private static final Map<String, Object> DEFAULTS =
      Map.of(
          "vocab_size", 262_208,
          "hidden_size", 2304,
          "intermediate_size", 9216,
          "num_hidden_layers", 26,
          "num_attention_heads", 8,
          "num_key_value_heads", 4,
          "head_dim", 256,
          "tie_word_embeddings", true);

  /** For the service loader. */
  public Gemma3() {}

  @Override
  public Set<String> modelTypes() {
    return Set.of("gemma3", "gemma3_text");
  }

  @Override
  public LanguageModel read(ConfigFile config) {
    Decoder decoder = Decoder.ofText(config, DEFAULTS);
    ConfigFile text = decoder.config();
    AttentionHeads heads = decoder.heads(0);
    GemmaKeys.checkCausal(text);
    LanguageModelBuilder model =
        decoder.begin(
            spans(text),
            span ->
                decoder.sandwichedLayer(
                    decoder.attention(heads).headNorms().span(span).build(),
                    GemmaKeys.feedForward(decoder)));
    return config.has("vision_config")
        ? model.part(ModelPart.VISION, GemmaVision.tower(config, decoder.hidden())).build()
        : model.build();
  }

  private static IntFunction<AttentionSpan> spans(ConfigFile text) {
    String key =
        text.has("_sliding_window_pattern") ? "_sliding_window_pattern" : "sliding_window_pattern";
    int pattern = text.has(key) ? text.layers(key, 1) : PATTERN;
    AttentionSpan window = AttentionSpan.sliding(SlidingWindow.of(text));
    return SlidingWindow.layers(text, window, layer -> (layer + 1) % pattern != 0);
  }
}
