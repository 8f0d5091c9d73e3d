package dev.roofline.algebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PolynomialTest {

  private static final Dimension H = Dimension.of("H", 4096);
  private static final Dimension D = Dimension.of("d_h", 128);

  private static final Polynomial A = Polynomial.product(4, H, H);
  private static final Polynomial B = Polynomial.product(2, H, D);

  @Test
  void aPolynomialHasItsNumber() {
    assertThat(A.plus(B).value()).isEqualTo(4.0 * 4096 * 4096 + 2.0 * 4096 * 128);
    assertThat(Polynomial.ZERO.value()).isZero();
    assertThat(Polynomial.ONE.value()).isEqualTo(1);
  }

  @Test
  void textsAreFormulas() {
    assertThat(A.plus(B)).hasToString("4·H² + 2·H·d_h");
    assertThat(B.plus(A)).hasToString("4·H² + 2·H·d_h");
    assertThat(Polynomial.product(1, D, H)).hasToString("H·d_h");
    assertThat(Polynomial.product(0.5, H, H, H)).hasToString("0.5·H³");
    assertThat(Polynomial.product(3, H, H, H, H, D)).hasToString("3·H^4·d_h");
    assertThat(A.plus(Polynomial.constant(7))).hasToString("4·H² + 7");
    assertThat(Polynomial.constant(1e7)).hasToString("10000000");
    assertThat(Polynomial.ZERO).hasToString("0");
    assertThat(Polynomial.ONE).hasToString("1");
  }

  @Test
  void itsDimensionsAreNamedOnceEach() {
    assertThat(A.plus(B).dimensions()).containsExactly(H, D);
    assertThat(Polynomial.constant(7).dimensions()).isEmpty();
  }

  @Test
  void productsMultiplyOut() {
    Polynomial sum = Polynomial.product(1, H).plus(Polynomial.product(1, D));
    assertThat(sum.times(sum)).hasToString("H² + 2·H·d_h + d_h²");
    assertThat(sum.times(3)).hasToString("3·H + 3·d_h");
  }

  @Test
  void theWayItWasBuiltDoesNotMatter() {
    Polynomial once = Polynomial.product(8, H, D);
    Polynomial twice = Polynomial.product(4, D, H).plus(Polynomial.product(4, H, D));
    assertThat(twice).isEqualTo(once).hasSameHashCodeAs(once);
    assertThat(once).isNotEqualTo(Polynomial.constant(8.0 * 4096 * 128));
    assertThat(Polynomial.product(1, H)).isNotEqualTo(Polynomial.product(1, Dimension.of("H", 1)));
  }

  @Test
  void nothingIsZero() {
    assertThat(Polynomial.product(0, H)).isEqualTo(Polynomial.ZERO);
    assertThat(A.times(0).isZero()).isTrue();
    assertThat(Polynomial.constant(-0.0)).isEqualTo(Polynomial.ZERO);
  }

  @Test
  void coefficientsThatAreNoAmountAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Polynomial.product(-1, H))
        .withMessage("coefficient (-1.0) must be a finite number >= 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Polynomial.constant(Double.NaN))
        .withMessage("coefficient (NaN) must be a finite number >= 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> A.times(Double.POSITIVE_INFINITY))
        .withMessage("factor (Infinity) must be a finite number >= 0");
  }
}
