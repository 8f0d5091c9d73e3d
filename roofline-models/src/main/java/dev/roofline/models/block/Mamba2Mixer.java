package dev.roofline.models.block;

import dev.roofline.algebra.Dimension;
import dev.roofline.algebra.Operator;
import dev.roofline.model.Execution;
import org.jspecify.annotations.Nullable;

/**
 * The mixer of Mamba-2: one projection to gate, state-space input, B, C and dt, a short causal
 * convolution, the state space, a gated norm, and the projection back.
 *
 * @see <a href="https://arxiv.org/abs/2405.21060">Dao and Gu 2024</a>
 */
public final class Mamba2Mixer implements Block {

  private static final long serialVersionUID = 1;

  private final Block parts;

  Mamba2Mixer(Block parts) {
    this.parts = parts;
  }

  /**
   * Begins a mixer at {@code mixer}, with a biased convolution, unbiased projections, SiLU and a
   * gated norm.
   *
   * @param hidden elements of the hidden state, H
   * @param sizes the sizes of the state space
   * @param taps tokens that the convolution sees, k_c
   */
  public static Mamba2MixerBuilder builder(Width hidden, StateSpace sizes, Dimension taps) {
    return new Mamba2MixerBuilder(hidden, sizes, taps);
  }

  @Override
  public Operator operator(Execution execution) {
    return parts.operator(execution);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Mamba2Mixer that && parts.equals(that.parts);
  }

  @Override
  public int hashCode() {
    return parts.hashCode();
  }
}
