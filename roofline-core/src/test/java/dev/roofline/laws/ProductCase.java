package dev.roofline.laws;

import dev.roofline.algebra.Dimension;
import dev.roofline.algebra.Polynomial;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** A coefficient times dimensions, with its exact value. */
public record ProductCase(double coefficient, List<Dimension> dimensions) {

  /** The polynomial. */
  public Polynomial polynomial() {
    return Polynomial.product(coefficient, dimensions.toArray(Dimension[]::new));
  }

  /** The exact value. */
  public BigDecimal value() {
    return dimensions.stream()
        .map(dimension -> new BigDecimal(dimension.value()))
        .reduce(new BigDecimal(coefficient), BigDecimal::multiply);
  }

  /** The sum of several. */
  public static Polynomial sum(List<ProductCase> products) {
    return products.stream().map(ProductCase::polynomial).reduce(Polynomial.ZERO, Polynomial::plus);
  }

  /** The exact value of the sum of several. */
  public static BigDecimal value(List<ProductCase> products) {
    return products.stream().map(ProductCase::value).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Lists of up to three products of up to {@code degree} dimensions. */
  public static Arbitrary<List<ProductCase>> lists(int degree) {
    return Combinators.combine(
            Algebra.coefficients(), Algebra.dimensions().list().ofMaxSize(degree))
        .as(ProductCase::new)
        .list()
        .ofMaxSize(3);
  }
}
