package dev.roofline.algebra;

import dev.roofline.check.Check;
import dev.roofline.format.NumberFormat;
import java.io.Serializable;

/**
 * How a step reads a tensor: it consists of {@code slices} equal slices, of which a step reads as
 * many as {@code touched} says. A dense weight is one slice read once; a bank of n experts is n
 * slices, an embedding table one slice a row.
 *
 * @param tensor the tensor
 * @param slices equal parts of it
 * @param touched how many of them a step reads
 */
public record WeightRead(Tensor tensor, long slices, Extent touched) implements Serializable {

  /**
   * @throws IllegalArgumentException if the slices do not divide the tensor's elements
   */
  public WeightRead {
    Check.inRange("slices", slices, 1, Long.MAX_VALUE);
    if (tensor.parameters() % slices != 0) {
      throw new IllegalArgumentException(
          "slices (" + slices + ") must divide the elements of " + tensor);
    }
  }

  /** Reads the whole tensor once a step. */
  public static WeightRead whole(Tensor tensor) {
    return new WeightRead(tensor, 1, Extent.ONCE);
  }

  /** Bytes read, as a linear form. */
  LinearForm bytes(NumberFormat format) {
    return LinearForm.of((double) format.bytes(tensor.shape()) / slices, touched);
  }

  /**
   * Parameters that one token uses: a bank of experts counts the active ones, and an embedding
   * table counts whole, as published figures do.
   */
  public long activeParameters() {
    if (touched instanceof ExpertsExtent experts) {
      return tensor.parameters() / slices * experts.active();
    }
    return tensor.parameters();
  }
}
