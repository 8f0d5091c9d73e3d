package dev.roofline.models.block;

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
}
