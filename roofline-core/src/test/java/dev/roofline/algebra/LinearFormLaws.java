package dev.roofline.algebra;

import static dev.roofline.laws.Exact.assertExact;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roofline.laws.Algebra;
import dev.roofline.laws.CoreDomain;
import dev.roofline.laws.FormCase;
import dev.roofline.laws.SemimoduleLaws;
import dev.roofline.laws.ValueLaws;
import dev.roofline.workload.Step;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

@Domain(CoreDomain.class)
class LinearFormLaws implements SemimoduleLaws<LinearForm>, ValueLaws<LinearForm> {

  @Override
  public Arbitrary<LinearForm> values() {
    return Algebra.linearForms();
  }

  @Override
  public LinearForm zero() {
    return LinearForm.ZERO;
  }

  @Override
  public LinearForm plus(LinearForm a, LinearForm b) {
    return a.plus(b);
  }

  @Override
  public LinearForm times(LinearForm value, double factor) {
    return value.times(factor);
  }

  @Property
  void aFormIsExactAtEveryStep(@ForAll FormCase form, @ForAll Step step) {
    assertExact(form.form().at(step), form.at(step));
  }

  @Property
  void evaluatingASumIsTheSumOfTheValues(
      @ForAll FormCase a, @ForAll FormCase b, @ForAll Step step) {
    assertExact(a.form().plus(b.form()).at(step), a.at(step).add(b.at(step)));
  }

  @Property
  void timesAPolynomialMultipliesTheValue(
      @ForAll LinearForm form, @ForAll Polynomial factor, @ForAll Step step) {
    assertExact(form.times(factor).at(step), form.at(step) * factor.value());
  }

  @Property
  void noTermIsZero(@ForAll LinearForm a, @ForAll Polynomial factor) {
    assertThat(a.times(factor).terms().values()).noneMatch(Polynomial::isZero);
    assertThat(a.isZero()).isEqualTo(a.equals(LinearForm.ZERO));
  }

  @Property
  void coefficientsAddExtentByExtent(
      @ForAll LinearForm a, @ForAll LinearForm b, @ForAll Extent extent) {
    assertThat(a.plus(b).coefficient(extent))
        .isEqualTo(a.coefficient(extent).plus(b.coefficient(extent)));
    a.terms()
        .forEach(
            (own, coefficient) ->
                assertThat(a.plus(b).coefficient(own))
                    .isEqualTo(coefficient.plus(b.coefficient(own))));
  }
}
