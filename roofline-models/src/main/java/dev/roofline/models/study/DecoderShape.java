package dev.roofline.models.study;

import dev.roofline.algebra.Dimension;
import dev.roofline.check.Check;
import dev.roofline.models.LanguageModel;
import dev.roofline.models.block.Activation;
import dev.roofline.models.block.DecoderLayer;
import dev.roofline.models.block.Embedding;
import dev.roofline.models.block.FeedForward;
import dev.roofline.models.block.LanguageModelHead;
import dev.roofline.models.block.Normalization;
import dev.roofline.models.block.Projection;
import dev.roofline.models.block.Width;
import dev.roofline.study.AttentionKind;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;

/**
 * The sizes of a decoder as Llama and Qwen build it, with the attention left open: RMSNorm, gated
 * feed-forward with SiLU, head tied to the embedding, no biases. Every step returns a new value.
 *
 * <p>Attention of another kind changes the number of parameters; {@link #within} gives them back to
 * the feed-forward, so that only the kind of attention differs, not depth, width or size.
 */
public final class DecoderShape implements Serializable {

  private static final long serialVersionUID = 1;
  private static final String FAMILY = "decoder";
  private static final String TABLE = "model.embed_tokens";

  private final int layers;
  private final Sizes sizes;
  private final AttentionVariant attention;

  private DecoderShape(int layers, Sizes sizes, AttentionVariant attention) {
    this.layers = layers;
    this.sizes = sizes;
    this.attention = Objects.requireNonNull(attention, "attention");
  }

  /** What has a size in elements or heads. */
  private record Sizes(long hidden, long heads, long headWidth, long intermediate, long vocabulary)
      implements Serializable {
    Sizes {
      Check.inRange("hidden", hidden, 1, Integer.MAX_VALUE);
      Check.inRange("heads", heads, 1, Integer.MAX_VALUE);
      Check.inRange("headWidth", headWidth, 1, Integer.MAX_VALUE);
      Check.inRange("intermediate", intermediate, 1, Integer.MAX_VALUE);
      Check.inRange("vocabulary", vocabulary, 1, Integer.MAX_VALUE);
    }
  }

  /**
   * A decoder with multi-head attention, heads of H/n_h elements, a feed-forward of 4·H and a
   * vocabulary of 32000, until something else is said.
   *
   * @param layers layers
   * @param hidden elements of the hidden state H
   * @param heads query heads n_h
   * @throws IllegalArgumentException unless all are at least 1 and the heads divide the hidden size
   */
  public static DecoderShape of(int layers, long hidden, long heads) {
    Check.inRange("layers", layers, 1, Integer.MAX_VALUE);
    Check.inRange("heads", heads, 1, Integer.MAX_VALUE);
    if (hidden % heads != 0) {
      throw new IllegalArgumentException(
          "heads (" + heads + ") must divide hidden (" + hidden + ")");
    }
    Sizes sizes = new Sizes(hidden, heads, hidden / heads, 4 * hidden, 32_000);
    return new DecoderShape(layers, sizes, AttentionVariant.multiHead());
  }

  /** The same with another width of the feed-forward. */
  public DecoderShape intermediate(long elements) {
    return with(new Sizes(sizes.hidden, sizes.heads, sizes.headWidth, elements, sizes.vocabulary));
  }

  /** The same with another vocabulary. */
  public DecoderShape vocabulary(long words) {
    return with(new Sizes(sizes.hidden, sizes.heads, sizes.headWidth, sizes.intermediate, words));
  }

  private DecoderShape with(Sizes other) {
    return new DecoderShape(layers, other, attention);
  }

  /** The same with another attention. */
  public DecoderShape attention(AttentionVariant other) {
    return new DecoderShape(layers, sizes, other);
  }

  /** The kind of its attention. */
  public AttentionKind kind() {
    return attention.kind(sizes.heads);
  }

  /** The width of its feed-forward. */
  public long intermediate() {
    return sizes.intermediate;
  }

  /**
   * The same with the widest feed-forward that stays within a budget.
   *
   * @param multiple what the width is a multiple of, as the 32 elements of a quantised block
   * @throws IllegalArgumentException if not even one multiple stays within
   */
  public DecoderShape within(ParameterBudget budget, long multiple) {
    long one = intermediate(multiple).parameters();
    long step = intermediate(2 * multiple).parameters() - one;
    if (one > budget.parameters()) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "parameters (%,d) must be at least %,d", budget.parameters(), one));
    }
    return intermediate(multiple * (1 + (budget.parameters() - one) / step));
  }

  private long parameters() {
    return model(FAMILY).parameters();
  }

  /** The model under an identifier. */
  public LanguageModel model(String id) {
    Dimension state = Dimension.of("H", sizes.hidden);
    Dimension words = Dimension.of("V", sizes.vocabulary);
    Width hidden = Width.of(state);
    Width inner = Width.of(Dimension.of("I", sizes.intermediate));
    return LanguageModel.builder(id, FAMILY)
        .before(new Embedding(TABLE, words, hidden))
        .layers(
            layers,
            DecoderLayer.preNorm(
                Normalization.rms("input_layernorm", hidden),
                attention.block(
                    state, Dimension.of("n_h", sizes.heads), Dimension.of("d_h", sizes.headWidth)),
                Normalization.rms("post_attention_layernorm", hidden),
                FeedForward.gated(hidden, inner, Activation.SILU)))
        .after(Normalization.rms("model.norm", hidden))
        .after(
            new LanguageModelHead(Projection.of(TABLE, hidden, Width.of(words)).named("lm_head")))
        .build();
  }

  /** As in {@code 28 layers, H=1536, n_h=12, I=8960, V=151936, MHA}. */
  @Override
  public String toString() {
    return "%s layers, H=%s, n_h=%s, I=%s, V=%s, %s"
        .formatted(
            layers, sizes.hidden, sizes.heads, sizes.intermediate, sizes.vocabulary, attention);
  }
}
