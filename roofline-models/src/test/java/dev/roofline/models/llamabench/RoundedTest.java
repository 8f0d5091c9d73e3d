package dev.roofline.models.llamabench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class RoundedTest {

  @Test
  void anExactCountAdmitsItselfAlone() {
    assertThat(Rounded.exact(5).admits(5)).isTrue();
    assertThat(Rounded.exact(5).admits(6)).isFalse();
    assertThat(Rounded.exact(5)).hasToString("5");
  }

  @Test
  void aRoundedCountAdmitsWhatRoundsToIt() {
    Rounded billions = new Rounded(1_240_000_000, 5_000_000);
    assertThat(billions.admits(1_235_814_432)).isTrue();
    assertThat(billions.admits(1_246_000_000)).isFalse();
    assertThat(billions.admits(-1)).isFalse();
    assertThat(billions).hasToString("1240000000 ± 5000000");
  }

  @Test
  void nothingIsNoCount() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Rounded.exact(0))
        .withMessage("value (0) must be from 1 to 9223372036854775807");
  }
}
