package dev.roofline.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckTest {

  @Test
  void whatIsAllowedComesBack() {
    assertThat(Check.positive("x", Double.MIN_VALUE)).isEqualTo(Double.MIN_VALUE);
    assertThat(Check.positive("x", Double.MAX_VALUE)).isEqualTo(Double.MAX_VALUE);
    assertThat(Check.nonNegative("x", 0)).isZero();
    assertThat(Check.inRange("n", 1, 1, 3)).isEqualTo(1);
    assertThat(Check.inRange("n", 3, 1, 3)).isEqualTo(3);
    assertThat(Check.notBlank("id", " a ")).isEqualTo(" a ");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, 0, -0.0, -1, Double.POSITIVE_INFINITY})
  void positiveRefusesTheRest(double value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Check.positive("peak", value))
        .withMessage("peak (" + value + ") must be a finite number > 0");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, -1, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY})
  void nonNegativeRefusesTheRest(double value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Check.nonNegative("bytes", value))
        .withMessage("bytes (" + value + ") must be a finite number >= 0");
  }

  @ParameterizedTest
  @ValueSource(longs = {Long.MIN_VALUE, 0, 4, Long.MAX_VALUE})
  void rangesRefuseTheRestInPlainDigits(long value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Check.inRange("layers", value, 1, 3))
        .withMessage("layers (" + value + ") must be from 1 to 3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t"})
  void blankTextsAreRefused(String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Check.notBlank("name", value))
        .withMessage("name (\"" + value + "\") must not be blank");
  }
}
