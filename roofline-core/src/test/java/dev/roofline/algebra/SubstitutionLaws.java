package dev.roofline.algebra;

import static dev.roofline.algebra.Polynomial.product;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class SubstitutionLaws {

  private static final Dimension HEADS = Dimension.of("n_h", 4);
  private static final Dimension HEAD = Dimension.of("d_h", 8);
  private static final Dimension HIDDEN = Dimension.of("H", 32);
  private static final Polynomial ALL_HEADS = product(1, HEADS, HEAD);

  @Test
  void equalFormulasInOtherDimensionsBecomeEqual() {
    Polynomial formula = product(4, HIDDEN, HIDDEN).plus(product(2, HIDDEN, HEAD));
    assertThat(formula.substitute(HIDDEN, ALL_HEADS))
        .isEqualTo(product(4, HEADS, HEADS, HEAD, HEAD).plus(product(2, HEADS, HEAD, HEAD)));
  }

  @Property
  void keepsTheValue(
      @ForAll @LongRange(min = 0, max = 9) long square,
      @ForAll @LongRange(min = 0, max = 9) long single,
      @ForAll @LongRange(min = 0, max = 9) long number) {
    Polynomial formula =
        product(square, HIDDEN, HIDDEN).plus(product(single, HIDDEN)).plus(product(number));
    assertThat(formula.substitute(HIDDEN, ALL_HEADS).value()).isEqualTo(formula.value());
  }

  @Property
  void distributesOverSumsAndProducts(
      @ForAll @LongRange(min = 0, max = 9) long left,
      @ForAll @LongRange(min = 0, max = 9) long right) {
    Polynomial a = product(left, HIDDEN, HEAD);
    Polynomial b = product(right, HIDDEN).plus(product(1, HEADS));
    Polynomial newA = a.substitute(HIDDEN, ALL_HEADS);
    Polynomial newB = b.substitute(HIDDEN, ALL_HEADS);
    assertThat(a.plus(b).substitute(HIDDEN, ALL_HEADS)).isEqualTo(newA.plus(newB));
    assertThat(a.times(b).substitute(HIDDEN, ALL_HEADS)).isEqualTo(newA.times(newB));
  }

  @Test
  void refusesAnotherValue() {
    assertThatThrownBy(() -> product(1, HIDDEN).substitute(HIDDEN, product(1, HEAD)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("H=32 must be replaced by its value, not by 8.0");
  }
}
