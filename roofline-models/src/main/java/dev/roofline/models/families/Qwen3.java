package dev.roofline.models.families;

import dev.roofline.models.LanguageModel;
import dev.roofline.models.block.AttentionHeads;
import dev.roofline.models.huggingface.Architecture;
import dev.roofline.models.huggingface.ConfigFile;
import java.util.Set;

/** Qwen3: heads of 128 elements by default, whatever the hidden size; queries and keys normed. */
public final class Qwen3 implements Architecture {

  private static final long KEY_VALUE_HEADS = 32;
  private static final long HEAD = 128;

  /** For the service loader. */
  public Qwen3() {}

  @Override
  public Set<String> modelTypes() {
    return Set.of("qwen3");
  }

  @Override
  public LanguageModel read(ConfigFile config) {
    Decoder decoder = Decoder.of(config);
    AttentionHeads heads = decoder.heads(KEY_VALUE_HEADS, HEAD);
    return decoder.model(
        SlidingWindow.qwen(config),
        span ->
            decoder.layer(
                decoder.attention(heads).headNorms().span(span).build(),
                decoder.gatedFeedForward()));
  }
}
