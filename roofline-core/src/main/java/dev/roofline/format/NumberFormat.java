package dev.roofline.format;

import java.io.Serializable;

/**
 * How numbers are stored: exact bytes for a tensor of a given shape, and the format in which
 * arithmetic on them runs unless something else is chosen.
 */
public sealed interface NumberFormat extends Serializable
    permits BlockFormat, ScaledFormat, SplitFormat {

  /** The name people write, as in {@code F16} or {@code Q4_K}. */
  String name();

  /**
   * The exact bytes of a tensor of this shape.
   *
   * @throws ArithmeticException if the count leaves {@code long}
   */
  long bytes(Shape shape);

  /** Bits an element, scales included, of a large matrix. */
  double bitsPerElement();

  /**
   * What products with numbers stored so are computed in by default: weight-only quantisation
   * multiplies in 16 bits.
   */
  ComputeFormat defaultCompute();
}
