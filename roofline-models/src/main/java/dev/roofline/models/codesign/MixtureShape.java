package dev.roofline.models.codesign;

import dev.roofline.algebra.Dimension;
import dev.roofline.check.Check;
import dev.roofline.models.block.Activation;
import dev.roofline.models.block.Block;
import dev.roofline.models.block.Experts;
import dev.roofline.models.block.FeedForward;
import dev.roofline.models.block.MixtureOfExperts;
import dev.roofline.models.block.Router;
import dev.roofline.models.block.Width;
import dev.roofline.quantity.Prefix;

/**
 * A mixture of gated experts in every layer.
 *
 * @param experts routed experts, E
 * @param active routed experts that a token uses, k
 * @param ratio the width of an expert over the hidden size, before the width is rounded
 * @param shared how many experts every token uses beside them, as one network of their widths
 * @see <a href="https://arxiv.org/abs/2401.06066">DeepSeekMoE</a>
 */
public record MixtureShape(int experts, int active, double ratio, int shared)
    implements FeedForwardShape {

  private static final long MULTIPLE = 128;

  /**
   * @throws IllegalArgumentException if experts or active is below 1, more are active than there
   *     are, fewer than 0 are shared, or the ratio is not finite and above zero
   */
  public MixtureShape {
    Check.inRange("experts", experts, 1, Integer.MAX_VALUE);
    Check.inRange("active experts", active, 1, experts);
    Check.inRange("shared experts", shared, 0, Integer.MAX_VALUE);
    Check.positive("expert ratio", ratio);
  }

  /**
   * The same with so many experts that every token uses.
   *
   * @throws IllegalArgumentException if the count is below 0
   */
  public MixtureShape sharing(int count) {
    return new MixtureShape(experts, active, ratio, count);
  }

  /** The width of an expert: the multiple of 128 nearest to ratio·H. */
  public long width(long hidden) {
    return GatedShape.nearest(ratio * hidden, MULTIPLE);
  }

  @Override
  public Block block(long hidden) {
    Width state = Width.of(Dimension.of("H", hidden));
    Dimension inner = Dimension.of("I_e", width(hidden));
    Experts routed = new Experts(Dimension.of("E", experts), Dimension.of("k", active));
    MixtureOfExperts mixture =
        MixtureOfExperts.gated(
            Router.of("mlp.gate", state, routed), routed, state, Width.of(inner), Activation.SILU);
    if (shared == 0) {
      return mixture;
    }
    Width common = Width.of(Dimension.of("n_s", shared), inner);
    return mixture.sharing(
        FeedForward.gated(state, common, Activation.SILU).shared("mlp.shared_experts"));
  }

  /** As in {@code 6 of 64 × 0.6875·H + 2 shared}. */
  @Override
  public String toString() {
    return active
        + " of "
        + experts
        + " × "
        + Prefix.significant(ratio)
        + "·H"
        + (shared == 0 ? "" : " + " + shared + " shared");
  }
}
