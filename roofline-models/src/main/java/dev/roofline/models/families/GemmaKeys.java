package dev.roofline.models.families;

import dev.roofline.models.block.Activation;
import dev.roofline.models.block.FeedForward;
import dev.roofline.models.huggingface.ConfigFile;

/** What the families of Gemma share. */
final class GemmaKeys {

  private static final String ACTIVATION = "hidden_activation";
  private static final String BOTH_WAYS = "use_bidirectional_attention";

  private GemmaKeys() {}

  /** Refuses embedding models, whose tokens attend to later ones too. */
  static void checkCausal(ConfigFile config) {
    if (config.flag(BOTH_WAYS, false)) {
      throw config.refusal(BOTH_WAYS, "must be false: attention is causal");
    }
  }

  static FeedForward feedForward(Decoder decoder) {
    String function = decoder.config().text(ACTIVATION, "gelu_pytorch_tanh", Activation.names());
    return FeedForward.gated(decoder.hidden(), decoder.intermediate(), Activation.parse(function));
  }
}
