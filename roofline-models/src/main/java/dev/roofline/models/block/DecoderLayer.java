package dev.roofline.models.block;

import java.util.List;

/** The usual arrangements of a decoder layer. */
public final class DecoderLayer {

  private DecoderLayer() {}

  /**
   * x + mixer(norm(x)), then x + feedForward(norm(x)); the norms come first in their halves. A
   * parallel residual, x + mixer(norm(x)) + feedForward(norm(x)), costs the same.
   */
  public static Block preNorm(
      Normalization beforeMixer, Block mixer, Normalization beforeFeedForward, Block feedForward) {
    return Block.sequence(
        beforeMixer,
        mixer,
        new Residual(beforeMixer.elements()),
        beforeFeedForward,
        feedForward,
        new Residual(beforeFeedForward.elements()));
  }

  /** x + after(mixer(before(x))), then the same around the feed-forward: four norms a layer. */
  public static Block sandwichNorm(
      Block mixer, List<Normalization> aroundMixer, Block feedForward, List<Normalization> around) {
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

  /** x + norm(mixer(x)), then x + norm(feedForward(x)); the norms come last in their halves. */
  public static Block postNorm(
      Block mixer, Normalization afterMixer, Block feedForward, Normalization afterFeedForward) {
    return Block.sequence(
        mixer,
        afterMixer,
        new Residual(afterMixer.elements()),
        feedForward,
        afterFeedForward,
        new Residual(afterFeedForward.elements()));
  }
}
