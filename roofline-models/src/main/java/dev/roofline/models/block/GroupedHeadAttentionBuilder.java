package dev.roofline.models.block;

import dev.roofline.algebra.Dimension;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Assembles {@link GroupedHeadAttention}; sizes have no defaults. */
public final class GroupedHeadAttentionBuilder {

  private static final String PATH = "self_attn.";

  private @Nullable Dimension hidden;
  private @Nullable Dimension heads;
  private @Nullable Dimension queries;
  private @Nullable Dimension keys;
  private @Nullable Dimension values;
  private @Nullable Dimension width;
  private @Nullable Dimension latent;
  private boolean biased;
  private AttentionSpan span = AttentionSpan.full();

  GroupedHeadAttentionBuilder() {}

  /** Elements of the hidden state, H. */
  public GroupedHeadAttentionBuilder hidden(Dimension size) {
    hidden = size;
    return this;
  }

  /** Heads of the output, n_h. */
  public GroupedHeadAttentionBuilder heads(Dimension count) {
    heads = count;
    return this;
  }

  /** Query heads, n_q: as many attention maps. */
  public GroupedHeadAttentionBuilder queryHeads(Dimension count) {
    queries = count;
    return this;
  }

  /** Key heads, n_k. */
  public GroupedHeadAttentionBuilder keyHeads(Dimension count) {
    keys = count;
    return this;
  }

  /** Elements of a head, d_h. */
  public GroupedHeadAttentionBuilder width(Dimension size) {
    width = size;
    return this;
  }

  /** Value heads of d_h elements, n_v. */
  public GroupedHeadAttentionBuilder valueHeads(Dimension count) {
    values = count;
    latent = null;
    return this;
  }

  /** Value heads, n_c, that are latents of {@code size} elements, d_l. */
  public GroupedHeadAttentionBuilder latents(Dimension count, Dimension size) {
    values = count;
    latent = size;
    return this;
  }

  /** Whether the projections in have biases. */
  public GroupedHeadAttentionBuilder inputBias(boolean withBias) {
    biased = withBias;
    return this;
  }

  /** Which tokens are attended. */
  public GroupedHeadAttentionBuilder span(AttentionSpan attended) {
    span = attended;
    return this;
  }

  /**
   * The attention.
   *
   * @throws IllegalStateException if a size is missing
   * @throws IllegalArgumentException if the heads do not divide each other
   */
  public GroupedHeadAttention build() {
    Width state = Width.of(given("hidden", hidden));
    HeadGroups groups =
        new HeadGroups(
            given("heads", heads),
            given("queryHeads", queries),
            given("keyHeads", keys),
            given("width", width));
    Dimension count = given("valueHeads", values);
    if (latent == null) {
      HeadGroups.checkDivides("value heads", count, "heads", groups.heads());
    } else {
      HeadGroups.checkDivides("latents", count, "query heads", groups.maps());
    }
    Width cached = Width.of(count, latent == null ? groups.width() : latent);
    List<Block> parts = new ArrayList<>();
    parts.add(input("q_proj", state, groups.queries()));
    parts.add(input("k_proj", state, groups.keyElements()));
    parts.add(input("v_proj", state, cached));
    parts.add(new Rotary(groups.queries().plus(groups.keyElements())));
    parts.add(core(groups, groups.keyElements().plus(cached)));
    if (latent != null) {
      parts.addAll(decoder(state, groups, Width.of(latent)));
    }
    parts.add(Projection.of(PATH + "o_proj", groups.outputs(), state));
    return new GroupedHeadAttention(Block.sequence(parts));
  }

  private AttentionCore core(HeadGroups groups, Width cached) {
    Width value = latent == null ? groups.outputsOfMap() : Width.of(latent);
    return new AttentionCore(
        Width.of(groups.maps()), Width.of(groups.width()), value, CacheEntry.of(cached), span);
  }

  /** What makes heads of latents: a matrix for each map, and a gate. */
  private List<Block> decoder(Width state, HeadGroups groups, Width latents) {
    Width maps = Width.of(groups.maps());
    return List.of(
        Projection.of(PATH + "v_b_proj", latents.times(maps), groups.outputsOfMap()),
        input("g_proj", state, groups.outputs()),
        new SigmoidGate("value_gate", groups.outputs()));
  }

  private Projection input(String name, Width from, Width to) {
    return Projection.of(PATH + name, from, to).biased(biased);
  }

  private static Dimension given(String name, @Nullable Dimension size) {
    if (size == null) {
      throw new IllegalStateException(name + " (absent) must be given to a grouped-head attention");
    }
    return size;
  }
}
