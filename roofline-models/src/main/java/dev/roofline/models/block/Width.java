package dev.roofline.models.block;

import dev.roofline.algebra.Dimension;
import dev.roofline.algebra.Polynomial;
import java.io.Serializable;
import java.util.Objects;

/**
 * A length in elements, in symbols and as an exact number: H, n_h·d_h or d_c + d_r.
 *
 * @param symbols the length as a polynomial in dimensions
 */
public record Width(Polynomial symbols) implements Serializable {

  /** Up to here every whole number is a {@code double}. */
  private static final double MOST = 0x1p53;

  /**
   * @throws IllegalArgumentException if the length is below 1
   * @throws ArithmeticException if it is above 2⁵³
   */
  public Width {
    Objects.requireNonNull(symbols, "symbols");
    if (!(symbols.value() >= 1)) {
      throw new IllegalArgumentException("width (" + symbols + ") must be at least 1");
    }
    if (symbols.value() > MOST) {
      throw new ArithmeticException("width (" + symbols + ") must be at most 2^53 elements");
    }
  }

  /**
   * The product of dimensions.
   *
   * @throws ArithmeticException if the product is above 2⁵³
   */
  public static Width of(Dimension... factors) {
    Objects.requireNonNull(factors, "factors");
    return new Width(Polynomial.product(1, factors));
  }

  /**
   * The sum of both.
   *
   * @throws ArithmeticException if the sum is above 2⁵³
   */
  public Width plus(Width that) {
    return new Width(symbols.plus(that.symbols));
  }

  /**
   * The product of both.
   *
   * @throws ArithmeticException if the product is above 2⁵³
   */
  public Width times(Width that) {
    return new Width(symbols.times(that.symbols));
  }

  /**
   * The product of both.
   *
   * @throws ArithmeticException if the product is above 2⁵³
   */
  public Width times(Dimension that) {
    return times(Width.of(that));
  }

  /**
   * {@code coefficient} times this length, as FLOPs or elements a token.
   *
   * @throws IllegalArgumentException if the coefficient is NaN, infinite or negative
   */
  public Polynomial per(double coefficient) {
    return symbols.times(coefficient);
  }

  /** The length as a number. */
  public long elements() {
    return (long) symbols.value();
  }

  /** As in {@code d_h·n_h = 4096}. */
  @Override
  public String toString() {
    return symbols + " = " + elements();
  }
}
