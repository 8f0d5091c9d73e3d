package dev.roofline.algebra;

import dev.roofline.check.Check;
import dev.roofline.format.NumberFormat;
import java.io.Serializable;
import java.util.Objects;

/**
 * How a step reads a tensor: it consists of {@code slices} equal slices, of which a step reads
 * {@code count} times as many as {@code touched} says. A dense weight is one slice read once; a
 * bank of n experts is n slices, an embedding table one slice a row, and half of a tensor is one of
 * two slices read once.
 *
 * @param tensor the tensor
 * @param slices equal parts of it
 * @param count slices read for each one touched
 * @param touched what the slices read scale with
 */
public record WeightRead(Tensor tensor, long slices, long count, Extent touched)
    implements Serializable {

  /**
   * @throws IllegalArgumentException if the slices do not divide the tensor's elements, or count is
   *     not from 1 to slices
   */
  public WeightRead {
    Objects.requireNonNull(tensor, "tensor");
    Objects.requireNonNull(touched, "touched");
    Check.inRange("slices", slices, 1, Long.MAX_VALUE);
    Check.inRange("count", count, 1, slices);
    if (tensor.parameters() % slices != 0) {
      throw new IllegalArgumentException(
          "slices (" + slices + ") must divide the elements of " + tensor);
    }
  }

  /**
   * Reads one slice for each one touched.
   *
   * @throws IllegalArgumentException if the slices do not divide the tensor's elements
   */
  public WeightRead(Tensor tensor, long slices, Extent touched) {
    this(tensor, slices, 1, touched);
  }

  /** Reads the whole tensor once a step. */
  public static WeightRead whole(Tensor tensor) {
    return new WeightRead(tensor, 1, Extent.ONCE);
  }

  /**
   * Reads a part of the tensor once a step: {@code count} of its {@code slices}.
   *
   * @throws IllegalArgumentException if the slices do not divide the tensor's elements, or count is
   *     not from 1 to slices
   */
  public static WeightRead part(Tensor tensor, long count, long slices) {
    return new WeightRead(tensor, slices, count, Extent.ONCE);
  }

  /** Bytes read, as a linear form. */
  LinearForm bytes(NumberFormat format) {
    return LinearForm.of((double) format.bytes(tensor.shape()) / slices * count, touched);
  }

  /**
   * Parameters that one token uses: a bank of experts counts the active ones, and an embedding
   * table counts whole, as published figures do.
   */
  public long activeParameters() {
    if (touched instanceof ExpertsExtent experts) {
      return tensor.parameters() / slices * experts.active();
    }
    if (touched instanceof RoutedExpertsExtent experts) {
      return tensor.parameters() / slices * experts.active();
    }
    return tensor.parameters();
  }
}
