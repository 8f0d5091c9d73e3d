package dev.roofline.algebra;

import dev.roofline.workload.DecodeRun;
import dev.roofline.workload.Step;
import java.io.Serializable;
import java.util.Objects;
import java.util.Set;

/**
 * What something costs, as linear forms over extents: FLOPs of matrix products and of everything
 * else, and bytes of each class of traffic. Costs form a commutative monoid under {@link #plus}
 * with {@link #ZERO} and a semimodule under {@link #times}.
 *
 * @param matrixFlop FLOPs of matrix products (1 multiply-add = 2)
 * @param vectorFlop FLOPs of norms, activations, softmax, rotary embedding and sums
 * @param weightBytes parameters read
 * @param kvReadBytes cache and state read
 * @param kvWriteBytes cache and state written
 * @param activationBytes inputs and outputs read and written
 */
public record Cost(
    LinearForm matrixFlop,
    LinearForm vectorFlop,
    LinearForm weightBytes,
    LinearForm kvReadBytes,
    LinearForm kvWriteBytes,
    LinearForm activationBytes)
    implements Serializable {

  /** Neutral for {@link #plus}. */
  public static final Cost ZERO =
      new Cost(
          LinearForm.ZERO,
          LinearForm.ZERO,
          LinearForm.ZERO,
          LinearForm.ZERO,
          LinearForm.ZERO,
          LinearForm.ZERO);

  /** Refuses null. */
  public Cost {
    Objects.requireNonNull(matrixFlop, "matrixFlop");
    Objects.requireNonNull(vectorFlop, "vectorFlop");
    Objects.requireNonNull(weightBytes, "weightBytes");
    Objects.requireNonNull(kvReadBytes, "kvReadBytes");
    Objects.requireNonNull(kvWriteBytes, "kvWriteBytes");
    Objects.requireNonNull(activationBytes, "activationBytes");
  }

  /** The sum of both. */
  public Cost plus(Cost that) {
    return new Cost(
        matrixFlop.plus(that.matrixFlop),
        vectorFlop.plus(that.vectorFlop),
        weightBytes.plus(that.weightBytes),
        kvReadBytes.plus(that.kvReadBytes),
        kvWriteBytes.plus(that.kvWriteBytes),
        activationBytes.plus(that.activationBytes));
  }

  /**
   * This, {@code factor} times: a whole number repeats, a fraction shards.
   *
   * @throws IllegalArgumentException if the factor is NaN, infinite or negative
   */
  public Cost times(double factor) {
    return new Cost(
        matrixFlop.times(factor),
        vectorFlop.times(factor),
        weightBytes.times(factor),
        kvReadBytes.times(factor),
        kvWriteBytes.times(factor),
        activationBytes.times(factor));
  }

  /** The same work with only some classes of traffic counted; the paper counts weights and KV. */
  public Cost counting(Set<Traffic> traffic) {
    return new Cost(
        matrixFlop,
        vectorFlop,
        traffic.contains(Traffic.WEIGHTS) ? weightBytes : LinearForm.ZERO,
        traffic.contains(Traffic.KV_READ) ? kvReadBytes : LinearForm.ZERO,
        traffic.contains(Traffic.KV_WRITE) ? kvWriteBytes : LinearForm.ZERO,
        traffic.contains(Traffic.ACTIVATIONS) ? activationBytes : LinearForm.ZERO);
  }

  /** All FLOPs W. */
  public LinearForm flop() {
    return matrixFlop.plus(vectorFlop);
  }

  /** All bytes Q. */
  public LinearForm bytes() {
    return weightBytes.plus(kvReadBytes).plus(kvWriteBytes).plus(activationBytes);
  }

  /** The numbers at one step. */
  public Tally at(Step step) {
    return new Tally(
        matrixFlop.at(step),
        vectorFlop.at(step),
        weightBytes.at(step),
        kvReadBytes.at(step),
        kvWriteBytes.at(step),
        activationBytes.at(step));
  }

  /** The numbers over all steps of a run, in closed form. */
  public Tally over(DecodeRun run) {
    return new Tally(
        matrixFlop.over(run),
        vectorFlop.over(run),
        weightBytes.over(run),
        kvReadBytes.over(run),
        kvWriteBytes.over(run),
        activationBytes.over(run));
  }
}
