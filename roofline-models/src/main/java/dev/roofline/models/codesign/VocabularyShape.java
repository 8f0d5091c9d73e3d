package dev.roofline.models.codesign;

import dev.roofline.algebra.Dimension;
import dev.roofline.check.Check;
import dev.roofline.models.LanguageModelBuilder;
import dev.roofline.models.block.Embedding;
import dev.roofline.models.block.LanguageModelHead;
import dev.roofline.models.block.Normalization;
import dev.roofline.models.block.Projection;
import dev.roofline.models.block.Width;
import java.io.Serializable;

/**
 * The ends of a decoder.
 *
 * @param tokens how many tokens it knows, V
 * @param tied whether the language-model head is the embedding's table
 */
public record VocabularyShape(long tokens, boolean tied) implements Serializable {

  private static final String EMBEDDING = "model.embed_tokens";

  /**
   * @throws IllegalArgumentException if there are no tokens
   */
  public VocabularyShape {
    Check.inRange("vocabulary", tokens, 1, Integer.MAX_VALUE);
  }

  /**
   * So many tokens with one table for embedding and head.
   *
   * @throws IllegalArgumentException if there are none
   */
  public static VocabularyShape tied(long tokens) {
    return new VocabularyShape(tokens, true);
  }

  /**
   * So many tokens with a table for the embedding and one for the head.
   *
   * @throws IllegalArgumentException if there are none
   */
  public static VocabularyShape untied(long tokens) {
    return new VocabularyShape(tokens, false);
  }

  /** Parameters of embedding and head together. */
  long parameters(long hidden) {
    return Math.multiplyExact(Math.multiplyExact(tokens, hidden), tied ? 1L : 2L);
  }

  /** A model with these ends, and layers to come. */
  LanguageModelBuilder around(LanguageModelBuilder model, long hidden) {
    Width state = Width.of(Dimension.of("H", hidden));
    Dimension vocabulary = Dimension.of("V", tokens);
    Projection head =
        Projection.of(tied ? EMBEDDING : "lm_head", state, Width.of(vocabulary)).named("lm_head");
    return model
        .before(new Embedding(EMBEDDING, vocabulary, state))
        .after(Normalization.rms("model.norm", state))
        .after(new LanguageModelHead(head));
  }

  /** As in {@code 128256 tied}. */
  @Override
  public String toString() {
    return tokens + (tied ? " tied" : " untied");
  }
}
