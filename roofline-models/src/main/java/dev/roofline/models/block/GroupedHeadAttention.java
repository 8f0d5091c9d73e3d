package dev.roofline.models.block;

import dev.roofline.algebra.Operator;
import dev.roofline.model.Execution;
import org.jspecify.annotations.Nullable;

/**
 * Attention in which several heads share one attention map.
 *
 * <ul>
 *   <li>Grouped-head attention (GHA): n_q maps over n_k key heads, applied to n_v value heads for
 *       n_h heads of output. With n_v = n_h and n_q = n_k it is grouped-value attention (GVA).
 *   <li>Grouped-head latent attention (GTA): the maps are applied to n_c latents of d_l elements;
 *       each map's latent is decoded to its r = n_h/n_q heads by a matrix [r·d_h, d_l], and gated
 *       by the sigmoid of a projection of the hidden state.
 * </ul>
 *
 * @see <a href="https://arxiv.org/abs/2506.17286">GTA, sections 2 and 3</a>
 */
public final class GroupedHeadAttention implements Block {

  private static final long serialVersionUID = 1;

  private final Block parts;

  GroupedHeadAttention(Block parts) {
    this.parts = parts;
  }

  /** Begins an attention with unbiased projections, rotary embedding and full span. */
  public static GroupedHeadAttentionBuilder builder() {
    return new GroupedHeadAttentionBuilder();
  }

  @Override
  public Operator operator(Execution execution) {
    return parts.operator(execution);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof GroupedHeadAttention that && parts.equals(that.parts);
  }

  @Override
  public int hashCode() {
    return parts.hashCode();
  }
}
