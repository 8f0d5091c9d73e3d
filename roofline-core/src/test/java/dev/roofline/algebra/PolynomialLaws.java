package dev.roofline.algebra;

import static dev.roofline.laws.Exact.assertExact;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roofline.laws.Algebra;
import dev.roofline.laws.CoreDomain;
import dev.roofline.laws.ProductCase;
import dev.roofline.laws.SemimoduleLaws;
import dev.roofline.laws.ValueLaws;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;

@Domain(CoreDomain.class)
class PolynomialLaws implements SemimoduleLaws<Polynomial>, ValueLaws<Polynomial> {

  @Override
  public Arbitrary<Polynomial> values() {
    return Algebra.polynomials();
  }

  @Override
  public Polynomial zero() {
    return Polynomial.ZERO;
  }

  @Override
  public Polynomial plus(Polynomial a, Polynomial b) {
    return a.plus(b);
  }

  @Override
  public Polynomial times(Polynomial value, double factor) {
    return value.times(factor);
  }

  @Provide
  Arbitrary<List<ProductCase>> products() {
    return ProductCase.lists(3);
  }

  @Property
  void theValueIsThatOfItsTerms(@ForAll("products") List<ProductCase> products) {
    assertExact(ProductCase.sum(products).value(), ProductCase.value(products));
  }

  @Property
  void theValueOfAProductIsTheProductOfTheValues(
      @ForAll("products") List<ProductCase> a, @ForAll("products") List<ProductCase> b) {
    assertExact(
        ProductCase.sum(a).times(ProductCase.sum(b)).value(),
        ProductCase.value(a).multiply(ProductCase.value(b)));
  }

  @Property
  void theOrderOfTermsAndFactorsDoesNotMatter(@ForAll("products") List<ProductCase> products) {
    List<ProductCase> reversed = new ArrayList<>();
    for (ProductCase product : products) {
      List<Dimension> dimensions = new ArrayList<>(product.dimensions());
      Collections.reverse(dimensions);
      reversed.add(0, new ProductCase(product.coefficient(), dimensions));
    }
    assertThat(ProductCase.sum(reversed)).isEqualTo(ProductCase.sum(products));
    assertThat(ProductCase.sum(reversed)).hasToString(ProductCase.sum(products).toString());
  }

  @Property
  void multiplyingIsAssociativeAndCommutative(
      @ForAll Polynomial a, @ForAll Polynomial b, @ForAll Polynomial c) {
    assertThat(a.times(b).times(c)).isEqualTo(a.times(b.times(c)));
    assertThat(a.times(b)).isEqualTo(b.times(a));
  }

  @Property
  void oneIsNeutralAndZeroAbsorbs(@ForAll Polynomial a) {
    assertThat(a.times(Polynomial.ONE)).isEqualTo(a);
    assertThat(a.times(Polynomial.ZERO)).isEqualTo(Polynomial.ZERO);
    assertThat(a.isZero()).isEqualTo(a.equals(Polynomial.ZERO)).isEqualTo(a.value() == 0);
  }

  @Property
  void multiplyingDistributesOverAdding(
      @ForAll Polynomial a, @ForAll Polynomial b, @ForAll Polynomial c) {
    assertThat(a.plus(b).times(c)).isEqualTo(a.times(c).plus(b.times(c)));
  }
}
