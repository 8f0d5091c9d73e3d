package dev.roofline.models.families;

import dev.roofline.models.LanguageModel;
import dev.roofline.models.block.AttentionSpan;
import dev.roofline.models.block.Block;
import dev.roofline.models.block.GroupedQueryAttention;
import dev.roofline.models.huggingface.Architecture;
import dev.roofline.models.huggingface.ConfigFile;
import java.util.Set;

/** Mistral: Llama without biases, every layer with the same sliding window, if any. */
public final class Mistral implements Architecture {

  private static final long KEY_VALUE_HEADS = 8;

  /** For the service loader. */
  public Mistral() {}

  @Override
  public Set<String> modelTypes() {
    return Set.of("mistral");
  }

  @Override
  public LanguageModel read(ConfigFile config) {
    Decoder decoder = Decoder.of(config);
    Block attention =
        GroupedQueryAttention.builder(decoder.heads(KEY_VALUE_HEADS))
            .span(AttentionSpan.sliding(SlidingWindow.of(config)))
            .build();
    return decoder.model(decoder.layer(attention, decoder.gatedFeedForward()));
  }
}
