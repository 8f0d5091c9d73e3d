package dev.roofline.algebra;

import com.google.common.collect.ImmutableSortedMap;
import dev.roofline.check.Check;
import dev.roofline.workload.DecodeRun;
import dev.roofline.workload.Step;
import java.io.Serializable;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A sum of coefficients times extents, as in {@code 4·n_h·d_h·PAIRS + 2·H²·TOKENS}. Linear forms
 * form a commutative monoid under {@link #plus} with {@link #ZERO}, and a semimodule under {@link
 * #times(double)}: {@code a.plus(b).times(k)} equals {@code a.times(k).plus(b.times(k))}.
 */
public final class LinearForm implements Serializable {

  /** Neutral for {@link #plus}. */
  public static final LinearForm ZERO = new LinearForm(ImmutableSortedMap.of());

  private static final long serialVersionUID = 1;

  private final ImmutableSortedMap<Extent, Polynomial> terms;

  private LinearForm(ImmutableSortedMap<Extent, Polynomial> terms) {
    this.terms = terms;
  }

  /** {@code coefficient · extent}. */
  public static LinearForm of(Polynomial coefficient, Extent extent) {
    Objects.requireNonNull(coefficient, "coefficient");
    Objects.requireNonNull(extent, "extent");
    return coefficient.isZero()
        ? new LinearForm(ImmutableSortedMap.of())
        : new LinearForm(ImmutableSortedMap.of(extent, coefficient));
  }

  /**
   * {@code coefficient · extent}.
   *
   * @throws IllegalArgumentException if the coefficient is NaN, infinite or negative
   */
  public static LinearForm of(double coefficient, Extent extent) {
    return of(Polynomial.constant(coefficient), extent);
  }

  /** The sum of both. */
  public LinearForm plus(LinearForm that) {
    if (terms.isEmpty()) {
      return that;
    }
    if (that.terms.isEmpty()) {
      return this;
    }
    SortedMap<Extent, Polynomial> sum = new TreeMap<>(terms);
    that.terms.forEach((extent, coefficient) -> sum.merge(extent, coefficient, Polynomial::plus));
    return new LinearForm(ImmutableSortedMap.copyOfSorted(sum));
  }

  /** This, {@code factor} times. */
  public LinearForm times(Polynomial factor) {
    SortedMap<Extent, Polynomial> product = new TreeMap<>();
    if (!factor.isZero()) {
      terms.forEach((extent, coefficient) -> product.put(extent, coefficient.times(factor)));
    }
    return new LinearForm(ImmutableSortedMap.copyOfSorted(product));
  }

  /**
   * This, {@code factor} times.
   *
   * @throws IllegalArgumentException if the factor is NaN, infinite or negative
   */
  public LinearForm times(double factor) {
    Check.nonNegative("factor", factor);
    return factor == 1 ? this : times(Polynomial.constant(factor));
  }

  /** The value at a step. */
  public double at(Step step) {
    double sum = 0;
    for (var term : terms.entrySet()) {
      sum += term.getValue().value() * term.getKey().at(step);
    }
    return sum;
  }

  /** The sum of the values at all steps of a run, in closed form. */
  public double over(DecodeRun run) {
    double sum = 0;
    for (var term : terms.entrySet()) {
      sum += term.getValue().value() * term.getKey().over(run);
    }
    return sum;
  }

  /** The coefficient of an extent; zero where the form does not have it. */
  public Polynomial coefficient(Extent extent) {
    return terms.getOrDefault(extent, Polynomial.ZERO);
  }

  /** Coefficients by extent, without zeros, in the order of the extents. */
  public Map<Extent, Polynomial> terms() {
    return terms;
  }

  /** Whether this is {@link #ZERO}. */
  public boolean isZero() {
    return terms.isEmpty();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LinearForm that && terms.equals(that.terms);
  }

  @Override
  public int hashCode() {
    return terms.hashCode();
  }

  /** As in {@code 4·d_h·n_h·PAIRS + (H·I + H²)·TOKENS}. */
  @Override
  public String toString() {
    return SumText.of(terms, LinearForm::term);
  }

  private static String term(Polynomial coefficient, Extent extent) {
    if (coefficient.equals(Polynomial.ONE)) {
      return extent.symbol();
    }
    String factor = coefficient.isSum() ? "(" + coefficient + ")" : coefficient.toString();
    return factor + "·" + extent.symbol();
  }
}
