package dev.roofline.algebra;

import dev.roofline.check.Check;
import java.io.Serializable;
import java.util.Locale;

/**
 * A {@link Cost} evaluated: FLOPs and bytes of a step, a run or a phase.
 *
 * @param matrixFlop FLOPs of matrix products
 * @param vectorFlop all other FLOPs
 * @param weightBytes bytes of parameters read
 * @param kvReadBytes bytes of cache and state read
 * @param kvWriteBytes bytes of cache and state written
 * @param activationBytes bytes of inputs and outputs
 */
public record Tally(
    double matrixFlop,
    double vectorFlop,
    double weightBytes,
    double kvReadBytes,
    double kvWriteBytes,
    double activationBytes)
    implements Serializable {

  /** Nothing. */
  public static final Tally ZERO = new Tally(0, 0, 0, 0, 0, 0);

  /**
   * @throws IllegalArgumentException if a number is NaN, infinite or negative
   */
  public Tally {
    Check.nonNegative("matrixFlop", matrixFlop);
    Check.nonNegative("vectorFlop", vectorFlop);
    Check.nonNegative("weightBytes", weightBytes);
    Check.nonNegative("kvReadBytes", kvReadBytes);
    Check.nonNegative("kvWriteBytes", kvWriteBytes);
    Check.nonNegative("activationBytes", activationBytes);
  }

  /** The sum of both. */
  public Tally plus(Tally that) {
    return new Tally(
        matrixFlop + that.matrixFlop,
        vectorFlop + that.vectorFlop,
        weightBytes + that.weightBytes,
        kvReadBytes + that.kvReadBytes,
        kvWriteBytes + that.kvWriteBytes,
        activationBytes + that.activationBytes);
  }

  /**
   * This, {@code factor} times.
   *
   * @throws IllegalArgumentException if the factor is NaN, infinite or negative
   */
  public Tally times(double factor) {
    Check.nonNegative("factor", factor);
    return new Tally(
        matrixFlop * factor,
        vectorFlop * factor,
        weightBytes * factor,
        kvReadBytes * factor,
        kvWriteBytes * factor,
        activationBytes * factor);
  }

  /** All FLOPs W. */
  public double flop() {
    return matrixFlop + vectorFlop;
  }

  /** All bytes Q. */
  public double bytes() {
    return weightBytes + kvReadBytes + kvWriteBytes + activationBytes;
  }

  /**
   * Operational intensity W/Q in FLOP/byte.
   *
   * @throws IllegalStateException if there is no traffic, where the intensity has no value
   */
  public double operationalIntensity() {
    if (bytes() == 0) {
      throw new IllegalStateException("operational intensity needs traffic, but bytes are 0");
    }
    return flop() / bytes();
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "Tally[W %.4g FLOP (matrix %.4g, vector %.4g), Q %.4g B (weights %.4g, KV read %.4g,"
            + " KV write %.4g, activations %.4g)]",
        flop(),
        matrixFlop,
        vectorFlop,
        bytes(),
        weightBytes,
        kvReadBytes,
        kvWriteBytes,
        activationBytes);
  }
}
