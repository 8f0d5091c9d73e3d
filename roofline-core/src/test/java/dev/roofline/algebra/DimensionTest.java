package dev.roofline.algebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class DimensionTest {

  @Test
  void aDimensionIsASymbolWithASize() {
    assertThat(Dimension.of("H", 4096)).hasToString("H=4096").isEqualTo(new Dimension("H", 4096));
  }

  @Test
  void symbolsComeBeforeSizesInTheOrder() {
    assertThat(Dimension.of("H", 4096)).isLessThan(Dimension.of("I", 1));
    assertThat(Dimension.of("H", 1)).isLessThan(Dimension.of("H", 4096));
  }

  @Test
  void sizesThatAreNoDimensionAreRefusedByTheirSymbol() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Dimension.of("n_kv", 0))
        .withMessage("n_kv (0) must be from 1 to 9223372036854775807");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Dimension.of("", 1))
        .withMessage("symbol (\"\") must not be blank");
  }
}
