package dev.roofline.format;

import dev.roofline.check.Check;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * How a file stores one tensor as several, each of a shape and a format of its own, or as one of
 * another shape; as none, if it leaves the tensor out.
 *
 * @param whole the shape of the tensor
 * @param parts what is stored for it
 */
public record SplitFormat(Shape whole, List<Part> parts) implements NumberFormat {

  /**
   * A tensor as it is stored.
   *
   * @param shape its shape
   * @param format its format
   */
  public record Part(Shape shape, NumberFormat format) implements Serializable {

    /** Refuses null. */
    public Part {
      Objects.requireNonNull(shape, "shape");
      Objects.requireNonNull(format, "format");
    }

    long bytes() {
      return format.bytes(shape);
    }
  }

  /**
   * @throws IllegalArgumentException if the parts have more elements than the whole
   */
  public SplitFormat {
    Objects.requireNonNull(whole, "whole");
    parts = Check.list("parts", parts);
    long elements = 0;
    for (Part part : parts) {
      elements = Math.addExact(elements, part.shape().elements());
    }
    Check.inRange("elements of the parts", elements, 0, whole.elements());
  }

  /** The formats of the parts, each once, as in {@code Q5_0+Q4_K}. */
  @Override
  public String name() {
    return parts.isEmpty()
        ? "none"
        : parts.stream()
            .map(part -> part.format().name())
            .distinct()
            .collect(Collectors.joining("+"));
  }

  /**
   * The sum over the parts.
   *
   * @throws IllegalArgumentException if the shape is not that of the whole
   */
  @Override
  public long bytes(Shape shape) {
    if (!shape.equals(whole)) {
      throw new IllegalArgumentException("shape (" + shape + ") must be the one split, " + whole);
    }
    return bytes();
  }

  private long bytes() {
    long sum = 0;
    for (Part part : parts) {
      sum = Math.addExact(sum, part.bytes());
    }
    return sum;
  }

  @Override
  public double bitsPerElement() {
    return 8.0 * bytes() / whole.elements();
  }

  /** That of the first part; of none, F32. */
  @Override
  public ComputeFormat defaultCompute() {
    return parts.isEmpty() ? ComputeFormat.F32 : parts.get(0).format().defaultCompute();
  }

  @Override
  public String toString() {
    return name();
  }
}
