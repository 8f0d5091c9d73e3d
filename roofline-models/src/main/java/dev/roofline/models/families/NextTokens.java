package dev.roofline.models.families;

import dev.roofline.algebra.Dimension;
import dev.roofline.models.LanguageModelBuilder;
import dev.roofline.models.LayerGroup;
import dev.roofline.models.ModelPart;
import dev.roofline.models.block.Block;
import dev.roofline.models.block.Embedding;
import dev.roofline.models.block.Projection;
import dev.roofline.models.block.Width;
import dev.roofline.models.huggingface.ConfigFile;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Layers that predict tokens further ahead, in DeepSeek's arrangement: each joins the hidden state
 * and the next token's embedding, runs one more layer of the model, and owns embedding and head.
 */
final class NextTokens {

  private static final String LAYERS = "num_nextn_predict_layers";

  private NextTokens() {}

  /** Adds the part to a model, if its checkpoint has it. */
  static LanguageModelBuilder addTo(LanguageModelBuilder model, Decoder decoder, Block layer) {
    ConfigFile config = decoder.config();
    int count = config.has(LAYERS) ? config.layers(LAYERS, 0) : 0;
    if (count == 0) {
      return model;
    }
    int first = config.layers("num_hidden_layers", 1);
    List<Integer> numbers = IntStream.range(first, first + count).boxed().toList();
    return model.part(
        ModelPart.MULTI_TOKEN_PREDICTION, new LayerGroup(predictor(decoder, layer), numbers));
  }

  private static Block predictor(Decoder decoder, Block layer) {
    Dimension vocabulary = decoder.config().dimension("vocab_size", "V");
    Width hidden = decoder.hidden();
    return Block.sequence(
        new Embedding("embed_tokens", vocabulary, hidden),
        decoder.rms("enorm"),
        decoder.rms("hnorm"),
        Projection.of("eh_proj", hidden.plus(hidden), hidden),
        layer,
        decoder.rms("shared_head.norm"),
        Projection.of("shared_head.head", hidden, Width.of(vocabulary)));
  }
}
