package dev.roofline.models.families;

import dev.roofline.models.LanguageModel;
import dev.roofline.models.block.AttentionHeads;
import dev.roofline.models.block.GroupedQueryAttention;
import dev.roofline.models.huggingface.Architecture;
import dev.roofline.models.huggingface.ConfigFile;
import java.util.Set;

/** Qwen2 and Qwen2.5: queries, keys and values have biases, which no key of the file says. */
public final class Qwen2 implements Architecture {

  private static final long KEY_VALUE_HEADS = 32;

  /** For the service loader. */
  public Qwen2() {}

  @Override
  public Set<String> modelTypes() {
    return Set.of("qwen2");
  }

  @Override
  public LanguageModel read(ConfigFile config) {
    Decoder decoder = Decoder.of(config);
    AttentionHeads heads = decoder.heads(KEY_VALUE_HEADS);
    return decoder.model(
        SlidingWindow.qwen(config),
        span ->
            decoder.layer(
                GroupedQueryAttention.builder(heads).inputBias(true).span(span).build(),
                decoder.gatedFeedForward()));
  }
}
