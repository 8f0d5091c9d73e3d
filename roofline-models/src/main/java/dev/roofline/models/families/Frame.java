package dev.roofline.models.families;

import dev.roofline.algebra.Dimension;
import dev.roofline.models.LanguageModel;
import dev.roofline.models.LanguageModelBuilder;
import dev.roofline.models.block.Block;
import dev.roofline.models.block.Embedding;
import dev.roofline.models.block.LanguageModelHead;
import dev.roofline.models.block.Normalization;
import dev.roofline.models.block.Projection;
import dev.roofline.models.block.Residual;
import dev.roofline.models.block.Width;
import dev.roofline.models.huggingface.ConfigFile;

/** Embedding, layers, final normalisation and head where they are not named as Llama's are. */
final class Frame {

  private Frame() {}

  /**
   * Begins a model that lacks its layers; the head is untied unless the file says otherwise.
   *
   * @param embedding where the embedding table lives
   * @param last the final normalisation
   * @param head where the head lives if it is untied
   */
  static LanguageModelBuilder of(
      ConfigFile config, String embedding, Normalization last, String head) {
    Decoder.checkCausal(config);
    Width hidden = Width.of(config.dimension("hidden_size", "H"));
    Dimension vocabulary = config.dimension("vocab_size", "V");
    String path = config.flag("tie_word_embeddings", false) ? embedding : head;
    Projection logits = Projection.of(path, hidden, Width.of(vocabulary)).named("lm_head");
    return LanguageModel.builder(config.id(), config.modelType())
        .before(new Embedding(embedding, vocabulary, hidden))
        .after(last)
        .after(new LanguageModelHead(logits));
  }

  /** The frame of Mamba's relatives: {@code backbone.…} and {@code lm_head}. */
  static LanguageModelBuilder backbone(ConfigFile config) {
    Width hidden = Width.of(config.dimension("hidden_size", "H"));
    Normalization last = Normalization.rms("backbone.norm_f", hidden);
    return of(config, "backbone.embeddings", last, "lm_head");
  }

  /** x + mixer(norm(x)), a layer of one half. */
  static Block half(Normalization norm, Block mixer) {
    return Block.sequence(norm, mixer, new Residual(norm.elements()));
  }
}
