package dev.roofline.models.codesign;

import dev.roofline.algebra.Extent;
import dev.roofline.check.Check;
import java.io.Serializable;

/**
 * Which layers attend to nearby tokens only: as in Gemma 3, every n-th layer sees the whole context
 * and the others a sliding window.
 *
 * @param window tokens that a sliding layer sees, itself included
 * @param fullEvery n: layer n, 2n, … counted from 1 sees all; 1 if all layers do
 * @see <a href="https://arxiv.org/abs/2503.19786">Gemma 3</a>
 */
public record WindowPattern(long window, int fullEvery) implements Serializable {

  /** Every layer sees the whole context. */
  public static final WindowPattern FULL = new WindowPattern(Extent.UNBOUNDED, 1);

  /**
   * @throws IllegalArgumentException if a number is below 1
   */
  public WindowPattern {
    Check.inRange("window", window, 1, Extent.UNBOUNDED);
    Check.inRange("full layers every", fullEvery, 1, Integer.MAX_VALUE);
  }

  /**
   * A window of so many tokens, but for every n-th layer.
   *
   * @throws IllegalArgumentException if a number is below 1
   */
  public static WindowPattern sliding(long window, int fullEvery) {
    return new WindowPattern(window, fullEvery);
  }

  /** Whether the layer of a number from 0 sees the window only. */
  boolean slides(int layer) {
    return (layer + 1) % fullEvery != 0;
  }

  /** How many of so many layers see the window only. */
  int sliding(int layers) {
    return layers - layers / fullEvery;
  }

  /** As in {@code full} or {@code window 1024, full every 6}. */
  @Override
  public String toString() {
    return fullEvery == 1 ? "full" : "window " + window + ", full every " + fullEvery;
  }
}
