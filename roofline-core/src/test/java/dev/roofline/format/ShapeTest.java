package dev.roofline.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShapeTest {

  @Test
  void aBankOfExpertsIsRowsOfInputs() {
    Shape bank = Shape.of(8, 14336, 4096);
    assertThat(bank.elements()).isEqualTo(469_762_048L);
    assertThat(bank.rows()).isEqualTo(8 * 14336);
    assertThat(bank.rowLength()).isEqualTo(4096);
    assertThat(bank).hasToString("[8×14336×4096]");
  }

  @Test
  void aVectorIsOneRow() {
    assertThat(Shape.of(4096).rows()).isEqualTo(1);
    assertThat(Shape.of(4096)).hasToString("[4096]");
  }

  @Test
  void theListIsCopied() {
    List<Long> lengths = new ArrayList<>(List.of(2L, 3L));
    Shape shape = new Shape(lengths);
    lengths.set(0, 7L);
    assertThat(shape).isEqualTo(Shape.of(2, 3));
  }

  @Test
  void lengthsThatAreNoShapeAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Shape.of())
        .withMessage("dimensions ([]) must hold at least one length");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Shape.of(4096, 0))
        .withMessage("dimension (0) must be from 1 to 9223372036854775807");
  }

  @Test
  void countsBeyondLongAreRefused() {
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> Shape.of(1L << 32, 1L << 32).elements());
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> Shape.of(1L << 32, 1L << 32, 1).rows());
  }
}
