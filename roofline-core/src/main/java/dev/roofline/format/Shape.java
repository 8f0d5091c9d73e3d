package dev.roofline.format;

import dev.roofline.check.Check;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The shape of a tensor, outermost dimension first as in a checkpoint: a projection is {@code
 * [outputs, inputs]}, a bank of experts {@code [experts, outputs, inputs]}. The last dimension is
 * contiguous in memory and is the one that block formats cut.
 *
 * @param dimensions lengths, each at least 1
 */
public record Shape(List<Long> dimensions) implements Serializable {

  /**
   * @throws IllegalArgumentException if there is no dimension or one is below 1
   */
  public Shape {
    dimensions = Check.list("dimensions", dimensions);
    if (dimensions.isEmpty()) {
      throw new IllegalArgumentException("dimensions ([]) must hold at least one length");
    }
    dimensions.forEach(length -> Check.inRange("dimension", length, 1, Long.MAX_VALUE));
  }

  /**
   * A shape of the given lengths, outermost first.
   *
   * @throws IllegalArgumentException if there is no length or one is below 1
   */
  public static Shape of(long... dimensions) {
    Objects.requireNonNull(dimensions, "dimensions");
    return new Shape(Arrays.stream(dimensions).boxed().toList());
  }

  /**
   * The number of elements.
   *
   * @throws ArithmeticException if it leaves {@code long}
   */
  public long elements() {
    return product(dimensions);
  }

  /** The length of the last, contiguous dimension. */
  public long rowLength() {
    return dimensions.get(dimensions.size() - 1);
  }

  /**
   * The number of rows: the product of all dimensions but the last.
   *
   * @throws ArithmeticException if it leaves {@code long}
   */
  public long rows() {
    return product(dimensions.subList(0, dimensions.size() - 1));
  }

  private static long product(List<Long> lengths) {
    long product = 1;
    for (long length : lengths) {
      product = Math.multiplyExact(product, length);
    }
    return product;
  }

  @Override
  public String toString() {
    return dimensions.stream().map(String::valueOf).collect(Collectors.joining("×", "[", "]"));
  }
}
