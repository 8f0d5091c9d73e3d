package dev.roofline.algebra;

import com.google.common.collect.ImmutableSortedMap;
import dev.roofline.check.Check;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A polynomial in named dimensions with coefficients of at least zero: the coefficient of an extent
 * in a {@link LinearForm}. Polynomials form a commutative semiring; two are equal when they are the
 * same polynomial in the same dimensions, whatever way they were built.
 */
public final class Polynomial implements Serializable {

  /** Neutral for {@link #plus}. */
  public static final Polynomial ZERO = new Polynomial(ImmutableSortedMap.of());

  /** Neutral for {@link #times(Polynomial)}. */
  public static final Polynomial ONE = constant(1);

  private static final long serialVersionUID = 1;

  private final ImmutableSortedMap<Monomial, Double> terms;
  private final double value;

  private Polynomial(ImmutableSortedMap<Monomial, Double> terms) {
    this.terms = terms;
    double sum = 0;
    for (var term : terms.entrySet()) {
      sum += term.getKey().value() * term.getValue();
    }
    this.value = sum;
  }

  /**
   * A number without dimensions.
   *
   * @throws IllegalArgumentException if NaN, infinite or negative
   */
  public static Polynomial constant(double value) {
    return product(value);
  }

  /**
   * {@code coefficient · d₁ · d₂ · …}.
   *
   * @throws IllegalArgumentException if the coefficient is NaN, infinite or negative
   */
  public static Polynomial product(double coefficient, Dimension... dimensions) {
    Objects.requireNonNull(dimensions, "dimensions");
    Check.nonNegative("coefficient", coefficient);
    return coefficient == 0
        ? new Polynomial(ImmutableSortedMap.of())
        : new Polynomial(ImmutableSortedMap.of(Monomial.of(List.of(dimensions)), coefficient));
  }

  /** The dimensions it is written in, in the order of their symbols. */
  public SortedSet<Dimension> dimensions() {
    SortedSet<Dimension> dimensions = new TreeSet<>();
    terms.keySet().forEach(monomial -> dimensions.addAll(monomial.factors()));
    return Collections.unmodifiableSortedSet(dimensions);
  }

  /** The sum of both. */
  public Polynomial plus(Polynomial that) {
    SortedMap<Monomial, Double> sum = new TreeMap<>(terms);
    that.terms.forEach((monomial, coefficient) -> sum.merge(monomial, coefficient, Double::sum));
    return new Polynomial(ImmutableSortedMap.copyOfSorted(sum));
  }

  /** The product of both. */
  public Polynomial times(Polynomial that) {
    SortedMap<Monomial, Double> product = new TreeMap<>();
    terms.forEach(
        (left, a) ->
            that.terms.forEach((right, b) -> product.merge(left.times(right), a * b, Double::sum)));
    return new Polynomial(ImmutableSortedMap.copyOfSorted(product));
  }

  /**
   * This, {@code factor} times.
   *
   * @throws IllegalArgumentException if the factor is NaN, infinite or negative
   */
  public Polynomial times(double factor) {
    return times(constant(Check.nonNegative("factor", factor)));
  }

  /**
   * This with a polynomial in place of a dimension, as n_h·d_h in place of H: equal formulas
   * written in different dimensions become equal polynomials.
   *
   * @throws IllegalArgumentException if the two differ in value
   */
  public Polynomial substitute(Dimension dimension, Polynomial replacement) {
    if (replacement.value != dimension.value()) {
      throw new IllegalArgumentException(
          dimension + " must be replaced by its value, not by " + replacement.value);
    }
    Polynomial sum = ZERO;
    for (var term : terms.entrySet()) {
      Polynomial product = constant(term.getValue());
      for (Dimension factor : term.getKey().factors()) {
        product = product.times(factor.equals(dimension) ? replacement : product(1, factor));
      }
      sum = sum.plus(product);
    }
    return sum;
  }

  /** The number that the dimensions' values give. */
  public double value() {
    return value;
  }

  /** Whether this is the zero polynomial. */
  public boolean isZero() {
    return terms.isEmpty();
  }

  /** Whether the text form is a sum that a product must put in brackets. */
  boolean isSum() {
    return terms.size() > 1;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Polynomial that && terms.equals(that.terms);
  }

  @Override
  public int hashCode() {
    return terms.hashCode();
  }

  /** As in {@code 4·H² + 2·H·d_h}. */
  @Override
  public String toString() {
    return SumText.of(terms, Polynomial::term);
  }

  private static String term(double coefficient, Monomial monomial) {
    String number = BigDecimal.valueOf(coefficient).stripTrailingZeros().toPlainString();
    if (monomial.equals(Monomial.ONE)) {
      return number;
    }
    return coefficient == 1 ? monomial.toString() : number + "·" + monomial;
  }
}
