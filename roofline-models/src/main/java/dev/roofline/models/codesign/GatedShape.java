package dev.roofline.models.codesign;

import dev.roofline.algebra.Dimension;
import dev.roofline.check.Check;
import dev.roofline.models.block.Activation;
import dev.roofline.models.block.Block;
import dev.roofline.models.block.FeedForward;
import dev.roofline.models.block.Width;
import dev.roofline.quantity.Prefix;

/**
 * A dense gated feed-forward (SwiGLU).
 *
 * @param ratio its width over the hidden size, before the width is rounded
 * @see <a href="https://arxiv.org/abs/2002.05202">Shazeer 2020</a>
 */
public record GatedShape(double ratio) implements FeedForwardShape {

  private static final long MULTIPLE = 256;

  /**
   * @throws IllegalArgumentException unless the ratio is finite and above zero
   */
  public GatedShape {
    Check.positive("feed-forward ratio", ratio);
  }

  /** The width I: the multiple of 256 nearest to ratio·H. */
  public long width(long hidden) {
    return nearest(ratio * hidden, MULTIPLE);
  }

  static long nearest(double width, long multiple) {
    return Math.max(1, Math.round(width / multiple)) * multiple;
  }

  @Override
  public Block block(long hidden) {
    return FeedForward.gated(
        Width.of(Dimension.of("H", hidden)),
        Width.of(Dimension.of("I", width(hidden))),
        Activation.SILU);
  }

  /** As in {@code 3.5·H}. */
  @Override
  public String toString() {
    return Prefix.significant(ratio) + "·H";
  }
}
