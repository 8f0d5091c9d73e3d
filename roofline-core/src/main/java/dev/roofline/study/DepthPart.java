package dev.roofline.study;

import dev.roofline.analysis.Phase;
import dev.roofline.check.Check;
import dev.roofline.quantity.Prefix;
import java.io.Serializable;

/**
 * What a part of a stack of layers costs: W, Q and T, each a sum over operators.
 *
 * @param flop W in FLOP
 * @param bytes Q in byte
 * @param seconds T in seconds
 */
public record DepthPart(double flop, double bytes, double seconds) implements Serializable {

  /**
   * @throws IllegalArgumentException if a number is NaN, infinite or negative
   */
  public DepthPart {
    Check.nonNegative("flop", flop);
    Check.nonNegative("bytes", bytes);
    Check.nonNegative("seconds", seconds);
  }

  static DepthPart of(Phase phase) {
    return new DepthPart(phase.tally().flop(), phase.tally().bytes(), phase.seconds());
  }

  @Override
  public String toString() {
    return "%s, %s, %s"
        .formatted(Prefix.format(flop, "FLOP"), Prefix.format(bytes, "B"), Prefix.time(seconds));
  }
}
