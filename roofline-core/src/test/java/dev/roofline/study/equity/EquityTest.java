package dev.roofline.study.equity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EquityTest {

  @Test
  void jainIsTheSquareOfTheSumOverTheSumOfSquares() {
    // (1 + 2 + 3)²/(3·(1 + 4 + 9)) = 36/42; mean 2, variance 2/3.
    Equity equity = Equity.of(1, 2, 3);
    assertThat(equity.jain()).isEqualTo(36.0 / 42, within(1e-15));
    assertThat(equity.coefficientOfVariation()).isEqualTo(Math.sqrt(2.0 / 3) / 2, within(1e-15));
    assertThat(equity.least()).isEqualTo(1);
    assertThat(equity.most()).isEqualTo(3);
    assertThat(equity).hasToString("Jain 0.857 of 3, variation 0.408, from 1.00 to 3.00");
  }

  @Test
  void theEndsOfTheScaleAreEqualSharesAndAllToOne() {
    assertThat(Equity.of(0.3, 0.3, 0.3, 0.3).jain()).isEqualTo(1);
    assertThat(Equity.of(0, 0, 5, 0).jain()).isEqualTo(0.25);
    assertThat(Equity.of(7).jain()).isEqualTo(1);
  }

  @Test
  void numbersOfAnySizeAreCompared() {
    assertThat(Equity.of(1e300, 1e300).jain()).isEqualTo(1);
    assertThat(Equity.of(1e-300, 0).jain()).isEqualTo(0.5);
  }

  @Test
  void whatHasNoEquityIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(Equity::of)
        .withMessage("shares ([]) must hold one above 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Equity.of(0, 0))
        .withMessage("shares ([0.0, 0.0]) must hold one above 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Equity.of(1, Double.NaN))
        .withMessage("share (NaN) must be a finite number >= 0");
  }
}
