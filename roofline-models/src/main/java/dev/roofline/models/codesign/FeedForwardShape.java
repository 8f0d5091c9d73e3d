package dev.roofline.models.codesign;

import dev.roofline.models.block.Block;
import java.io.Serializable;

/** The feed-forward of a decoder, for any hidden size. */
public sealed interface FeedForwardShape extends Serializable permits GatedShape, MixtureShape {

  /**
   * A dense gated network (SwiGLU) whose width is {@code ratio} times the hidden size, rounded to
   * the nearest multiple of 256.
   *
   * @throws IllegalArgumentException unless the ratio is finite and above zero
   */
  static GatedShape gated(double ratio) {
    return new GatedShape(ratio);
  }

  /**
   * A mixture of {@code experts} gated experts, {@code active} of them for each token. The width of
   * each is {@code ratio} times the hidden size, rounded to the nearest multiple of 128.
   *
   * @throws IllegalArgumentException if a count is below 1, more are active than there are, or the
   *     ratio is not finite and above zero
   */
  static MixtureShape mixture(int experts, int active, double ratio) {
    return new MixtureShape(experts, active, ratio, 0);
  }

  /** The operators of a decoder of this hidden size. */
  Block block(long hidden);
}
