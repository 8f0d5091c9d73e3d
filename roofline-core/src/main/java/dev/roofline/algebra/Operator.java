package dev.roofline.algebra;

import java.io.Serializable;
import java.util.List;

/**
 * A kernel or a combination of operators. Combinators obey, for any formats:
 *
 * <ul>
 *   <li>{@code a.andThen(b).cost(f)} = {@code a.cost(f).plus(b.cost(f))}
 *   <li>{@code a.repeated(n).cost(f)} = {@code a.cost(f).times(n)}, if f does not depend on the
 *       layer
 *   <li>{@code a.sharded(k).cost(f)} = {@code a.cost(f).times(1.0 / k)}
 * </ul>
 */
public sealed interface Operator extends Serializable
    permits Kernel, Sequence, Repeat, Shard, Choice {

  /** Visits every kernel and choice with the layer it stands in and the share that is run of it. */
  void visit(OperatorVisitor visitor, int layer, double share);

  /**
   * The cost of all kernels, in the given formats. A {@link Choice} counts as its first
   * alternative.
   */
  default Cost cost(Formats formats) {
    CostSum sum = new CostSum(formats);
    visit(sum, WeightFormats.NO_LAYER, 1);
    return sum.total();
  }

  /** This, then {@code next}. */
  default Operator andThen(Operator next) {
    return Sequence.of(this, next);
  }

  /**
   * This in each of {@code layers} layers, numbered from 0.
   *
   * @throws IllegalArgumentException unless layers is from 1 to {@link Repeat#MOST_LAYERS}
   */
  default Operator repeated(int layers) {
    return Repeat.times(layers, this);
  }

  /**
   * This in each of the layers with the given numbers.
   *
   * @throws IllegalArgumentException if there is no layer, or a number below 0 or not below {@link
   *     Repeat#MOST_LAYERS}
   */
  default Operator inLayers(List<Integer> layers) {
    return new Repeat(this, layers);
  }

  /**
   * One of {@code parts} equal parts of this, as in tensor parallelism, without communication.
   *
   * @throws IllegalArgumentException if parts is below 1
   */
  default Operator sharded(long parts) {
    return new Shard(this, parts);
  }
}
