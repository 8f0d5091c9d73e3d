package dev.roofline.algebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roofline.workload.DecodeRun;
import dev.roofline.workload.Step;
import org.junit.jupiter.api.Test;

class LinearFormTest {

  private static final Dimension H = Dimension.of("H", 4);
  private static final Dimension D = Dimension.of("d_h", 2);

  private static final LinearForm FORM =
      LinearForm.of(Polynomial.product(2, H, H).plus(Polynomial.product(1, H, D)), Extent.TOKENS)
          .plus(LinearForm.of(Polynomial.product(4, D), Extent.PAIRS));

  @Test
  void aFormIsEvaluatedTermByTerm() {
    assertThat(FORM.at(new Step(3, 2, 1))).isEqualTo(40 * 6 + 8 * 3 * (2 + 3));
    assertThat(FORM.over(new DecodeRun(1, 0, 2))).isEqualTo(40 * 2 + 8 * (1 + 2));
    assertThat(LinearForm.ZERO.at(new Step(1, 1, 1))).isZero();
  }

  @Test
  void textsAreFormulas() {
    assertThat(FORM).hasToString("4·d_h·PAIRS + (2·H² + H·d_h)·TOKENS");
    assertThat(LinearForm.of(1, Extent.ONCE)).hasToString("ONCE");
    assertThat(LinearForm.of(0.5625, Extent.context(4096))).hasToString("0.5625·CONTEXT(4096)");
    assertThat(LinearForm.ZERO).hasToString("0");
  }

  @Test
  void coefficientsCanBeReadBack() {
    assertThat(FORM.coefficient(Extent.PAIRS)).isEqualTo(Polynomial.product(4, D));
    assertThat(FORM.coefficient(Extent.ONCE)).isEqualTo(Polynomial.ZERO);
    assertThat(FORM.terms().keySet()).containsExactly(Extent.PAIRS, Extent.TOKENS);
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> FORM.terms().clear());
  }

  @Test
  void windowsAreExtentsOfTheirOwn() {
    LinearForm both = LinearForm.of(1, Extent.context(8)).plus(LinearForm.of(1, Extent.context(9)));
    assertThat(both.terms()).hasSize(2);
    assertThat(both).isNotEqualTo(LinearForm.of(2, Extent.context(8)));
  }

  @Test
  void nothingIsZero() {
    assertThat(LinearForm.of(0, Extent.ONCE)).isEqualTo(LinearForm.ZERO);
    assertThat(LinearForm.of(0, Extent.ONCE).isZero()).isTrue();
    assertThat(FORM.times(0).isZero()).isTrue();
    assertThat(FORM.isZero()).isFalse();
  }

  @Test
  void numbersThatAreNoAmountAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LinearForm.of(-1, Extent.ONCE))
        .withMessage("coefficient (-1.0) must be a finite number >= 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FORM.times(Double.NaN))
        .withMessage("factor (NaN) must be a finite number >= 0");
  }
}
