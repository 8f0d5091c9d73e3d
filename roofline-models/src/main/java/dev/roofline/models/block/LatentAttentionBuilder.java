package dev.roofline.models.block;

import dev.roofline.algebra.Dimension;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Assembles {@link LatentAttention}; the sizes have no defaults. */
public final class LatentAttentionBuilder {

  private static final String PATH = "self_attn.";

  private @Nullable Dimension hidden;
  private @Nullable Dimension heads;
  private @Nullable Dimension latent;
  private @Nullable Dimension rotary;
  private @Nullable Dimension plain;
  private @Nullable Dimension value;
  private @Nullable Dimension queryRank;
  private boolean biased;
  private AttentionSpan span = AttentionSpan.full();
  private @Nullable Dimension indexHeads;
  private @Nullable Dimension indexWidth;

  LatentAttentionBuilder() {}

  /** Elements of the hidden state, H. */
  public LatentAttentionBuilder hidden(Dimension size) {
    hidden = size;
    return this;
  }

  /** Heads, n_h. */
  public LatentAttentionBuilder heads(Dimension count) {
    heads = count;
    return this;
  }

  /** Elements of the latent of a token, d_c: {@code kv_lora_rank}. */
  public LatentAttentionBuilder latent(Dimension size) {
    latent = size;
    return this;
  }

  /** Elements of the key that heads share, d_r: {@code qk_rope_head_dim}. */
  public LatentAttentionBuilder rotary(Dimension size) {
    rotary = size;
    return this;
  }

  /** Elements of a head's own key, d_n: {@code qk_nope_head_dim}. */
  public LatentAttentionBuilder plain(Dimension size) {
    plain = size;
    return this;
  }

  /** Elements of a head's value, d_v: {@code v_head_dim}. */
  public LatentAttentionBuilder value(Dimension size) {
    value = size;
    return this;
  }

  /** Queries are compressed too, to r_q elements: {@code q_lora_rank}. */
  public LatentAttentionBuilder queryRank(Dimension rank) {
    queryRank = rank;
    return this;
  }

  /** Whether the compressing projections and the output projection have biases. */
  public LatentAttentionBuilder biased(boolean withBias) {
    biased = withBias;
    return this;
  }

  /**
   * Each token attends to the {@code selected} tokens that an indexer of {@code indexers} heads of
   * {@code width} elements scores highest; it scores from compressed queries.
   *
   * @throws IllegalArgumentException if fewer than 1 is selected
   */
  public LatentAttentionBuilder selecting(long selected, Dimension indexers, Dimension width) {
    span = AttentionSpan.topScored(selected);
    indexHeads = indexers;
    indexWidth = width;
    return this;
  }

  /**
   * The attention.
   *
   * @throws IllegalStateException if a size is missing
   */
  public LatentAttention build() {
    Width state = Width.of(given("hidden", hidden));
    LatentHeads sizes =
        new LatentHeads(
            given("heads", heads),
            given("latent", latent),
            given("rotary", rotary),
            given("plain", plain),
            given("value", value),
            PATH + "kv_b_proj");
    List<Block> before = new ArrayList<>(queries(state, sizes));
    before.add(Projection.of(PATH + "kv_a_proj_with_mqa", state, sizes.cached()).biased(biased));
    before.add(Normalization.rms(PATH + "kv_a_layernorm", Width.of(sizes.latent())));
    Width shared = Width.of(sizes.rotary());
    before.add(new Rotary(shared.times(sizes.heads()).plus(shared)));
    if (indexHeads != null && indexWidth != null) {
      Dimension rank = given("queryRank", queryRank);
      before.add(
          new Indexer(given("hidden", hidden), rank, indexHeads, indexWidth, sizes.rotary()));
    }
    Projection output = Projection.of(PATH + "o_proj", sizes.outputs(), state).biased(biased);
    return new LatentAttention(Block.sequence(before), sizes, span, output);
  }

  private List<Block> queries(Width state, LatentHeads sizes) {
    if (queryRank == null) {
      return List.of(Projection.of(PATH + "q_proj", state, sizes.queries()));
    }
    Width rank = Width.of(queryRank);
    return List.of(
        Projection.of(PATH + "q_a_proj", state, rank).biased(biased),
        Normalization.rms(PATH + "q_a_layernorm", rank),
        Projection.of(PATH + "q_b_proj", rank, sizes.queries()));
  }

  private static Dimension given(String name, @Nullable Dimension size) {
    if (size == null) {
      throw new IllegalStateException(name + " (absent) must be given to a latent attention");
    }
    return size;
  }
}
