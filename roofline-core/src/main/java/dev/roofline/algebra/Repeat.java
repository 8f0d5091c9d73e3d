package dev.roofline.algebra;

import dev.roofline.check.Check;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The same operator in several layers. The layers are numbered because formats may differ by layer.
 *
 * @param body the operator
 * @param layers the layers it stands in, not necessarily contiguous
 */
public record Repeat(Operator body, List<Integer> layers) implements Operator {

  /** The largest number of layers. */
  public static final int MOST_LAYERS = 1_000_000;

  /**
   * @throws IllegalArgumentException unless there are 1 to {@link #MOST_LAYERS} layers, each
   *     numbered from 0 to below that
   */
  public Repeat {
    Objects.requireNonNull(body, "body");
    layers = Check.list("layers", layers);
    Check.inRange("layers", layers.size(), 1, MOST_LAYERS);
    layers.forEach(layer -> Check.inRange("layer", layer, 0, MOST_LAYERS - 1));
  }

  /**
   * An operator in layers 0 to {@code count − 1}.
   *
   * @throws IllegalArgumentException unless the count is from 1 to {@link #MOST_LAYERS}
   */
  public static Repeat times(int count, Operator body) {
    Check.inRange("layers", count, 1, MOST_LAYERS);
    return new Repeat(body, IntStream.range(0, count).boxed().toList());
  }

  @Override
  public void visit(OperatorVisitor visitor, int layer, double share) {
    layers.forEach(own -> body.visit(visitor, own, share));
  }
}
