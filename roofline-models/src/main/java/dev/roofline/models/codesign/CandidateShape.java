package dev.roofline.models.codesign;

import dev.roofline.algebra.Dimension;
import dev.roofline.algebra.Repeat;
import dev.roofline.check.Check;
import dev.roofline.models.LanguageModel;
import dev.roofline.models.block.AttentionSpan;
import dev.roofline.models.block.Block;
import dev.roofline.models.block.Normalization;
import dev.roofline.models.block.Residual;
import dev.roofline.models.block.Width;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;

/**
 * The shape of a decoder-only transformer of Llama's kind: RMSNorm before each half of a layer, no
 * biases, rotary embedding.
 *
 * @param layers how deep it is
 * @param hidden elements of the hidden state, H
 * @param attention its heads and cache
 * @param feedForward dense, or a mixture in every layer
 * @param windows which layers see nearby tokens only
 * @param vocabulary tokens it knows, and whether the head is the embedding's
 */
public record CandidateShape(
    int layers,
    long hidden,
    AttentionShape attention,
    FeedForwardShape feedForward,
    WindowPattern windows,
    VocabularyShape vocabulary)
    implements Serializable {

  /**
   * @throws IllegalArgumentException if layers or the hidden size is below 1
   */
  public CandidateShape {
    Objects.requireNonNull(attention, "attention");
    Objects.requireNonNull(feedForward, "feedForward");
    Objects.requireNonNull(windows, "windows");
    Objects.requireNonNull(vocabulary, "vocabulary");
    Check.inRange("layers", layers, 1, Repeat.MOST_LAYERS);
    Check.inRange("hidden", hidden, 1, Integer.MAX_VALUE);
  }

  /**
   * The decoder as a model, whose id is {@link #id()}.
   *
   * @throws IllegalArgumentException if the shape is {@link #broken}
   */
  public LanguageModel model() {
    broken()
        .ifPresent(
            rule -> {
              throw new IllegalArgumentException("shape (" + this + "): " + rule);
            });
    return vocabulary
        .around(LanguageModel.builder(id(), "decoder"), hidden)
        .layers(layers, windows::slides, this::layer)
        .build();
  }

  /** The rule, of those that have nothing to do with formats, that the shape breaks, if any. */
  public Optional<ShapeRule> broken() {
    return attention
        .broken(hidden)
        .or(
            () ->
                windows.fullEvery() == 1 || attention.canSlide()
                    ? Optional.empty()
                    : Optional.of(ShapeRule.LATENT_SEES_ALL));
  }

  private Block layer(boolean slides) {
    AttentionSpan span = slides ? AttentionSpan.sliding(windows.window()) : AttentionSpan.full();
    return Block.sequence(
        attentionHalf(attention, hidden, span), feedForwardHalf(feedForward, hidden));
  }

  /** x + attention(norm(x)), the first half of a layer. */
  static Block attentionHalf(AttentionShape attention, long hidden, AttentionSpan span) {
    return half("input_layernorm", hidden, attention.block(hidden, span));
  }

  /** x + feedForward(norm(x)), the second half of a layer. */
  static Block feedForwardHalf(FeedForwardShape feedForward, long hidden) {
    return half("post_attention_layernorm", hidden, feedForward.block(hidden));
  }

  private static Block half(String normAt, long hidden, Block block) {
    Normalization norm = Normalization.rms(normAt, Width.of(Dimension.of("H", hidden)));
    return Block.sequence(norm, block, new Residual(norm.elements()));
  }

  /** Hidden size over layers. */
  public double aspectRatio() {
    return (double) hidden / layers;
  }

  /** As in {@code 32x4096}: layers and hidden size. */
  public String id() {
    return layers + "x" + hidden;
  }

  /** As in {@code 32 layers of 4096, GQA 8×128, FFN 3.5·H, vocabulary 128256 untied}. */
  @Override
  public String toString() {
    return layers
        + " layers of "
        + hidden
        + ", "
        + attention
        + ", FFN "
        + feedForward
        + (windows.fullEvery() == 1 ? "" : ", " + windows)
        + ", vocabulary "
        + vocabulary;
  }
}
