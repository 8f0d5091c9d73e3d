package dev.roofline.models.block;

import java.util.List;
import java.util.Objects;

/** The usual arrangements of a decoder layer. */
public final class DecoderLayer {

  private DecoderLayer() {}

  /**
   * x + mixer(norm(x)), then x + feedForward(norm(x)); the norms come first in their halves. A
   * parallel residual, x + mixer(norm(x)) + feedForward(norm(x)), costs the same.
   *
   * @see <a href="https://arxiv.org/abs/2002.04745">Xiong et al. 2020</a>
   */
  public static Block preNorm(
      Normalization beforeMixer, Block mixer, Normalization beforeFeedForward, Block feedForward) {
    Objects.requireNonNull(beforeMixer, "beforeMixer");
    Objects.requireNonNull(beforeFeedForward, "beforeFeedForward");
    checkHalves(mixer, feedForward);
    return Block.sequence(
        beforeMixer,
        mixer,
        new Residual(beforeMixer.elements()),
        beforeFeedForward,
        feedForward,
        new Residual(beforeFeedForward.elements()));
  }

  /**
   * x + after(mixer(before(x))), then the same around the feed-forward: four norms a layer.
   *
   * @throws IllegalArgumentException unless there are two norms around each half
   * @see <a href="https://arxiv.org/abs/2408.00118">Gemma 2</a>
   */
  public static Block sandwichNorm(
      Block mixer, List<Normalization> aroundMixer, Block feedForward, List<Normalization> around) {
    checkHalves(mixer, feedForward);
    Objects.requireNonNull(aroundMixer, "aroundMixer");
    Objects.requireNonNull(around, "around");
    checkTwo("aroundMixer", aroundMixer);
    checkTwo("around", around);
    return Block.sequence(
        aroundMixer.get(0),
        mixer,
        aroundMixer.get(1),
        new Residual(aroundMixer.get(1).elements()),
        around.get(0),
        feedForward,
        around.get(1),
        new Residual(around.get(1).elements()));
  }

  /**
   * x + norm(mixer(x)), then x + norm(feedForward(x)); the norms come last in their halves.
   *
   * @see <a href="https://arxiv.org/abs/2501.00656">OLMo 2</a>
   */
  public static Block postNorm(
      Block mixer, Normalization afterMixer, Block feedForward, Normalization afterFeedForward) {
    checkHalves(mixer, feedForward);
    Objects.requireNonNull(afterMixer, "afterMixer");
    Objects.requireNonNull(afterFeedForward, "afterFeedForward");
    return Block.sequence(
        mixer,
        afterMixer,
        new Residual(afterMixer.elements()),
        feedForward,
        afterFeedForward,
        new Residual(afterFeedForward.elements()));
  }

  private static void checkHalves(Block mixer, Block feedForward) {
    Objects.requireNonNull(mixer, "mixer");
    Objects.requireNonNull(feedForward, "feedForward");
  }

  private static void checkTwo(String name, List<Normalization> norms) {
    if (norms.size() != 2) {
      throw new IllegalArgumentException(
          name + " (" + norms.size() + " norms) must be two: before and after");
    }
  }
}
