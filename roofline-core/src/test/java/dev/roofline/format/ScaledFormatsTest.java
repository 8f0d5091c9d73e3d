package dev.roofline.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaledFormatsTest {

  @ParameterizedTest
  @CsvSource({
    "MXFP4, 4.25, F16",
    "MXFP8, 8.25, FP8",
    "NVFP4, 4.5, FP4",
    "FP8-BLOCK128, 8.001953125, FP8",
    "INT8-CHANNEL, 8, INT8"
  })
  void bitsAndComputeFormats(String name, double bits, ComputeFormat compute) {
    NumberFormat format = NumberFormats.parse(name);
    assertThat(format).hasToString(name);
    assertThat(format.bitsPerElement()).isEqualTo(bits);
    assertThat(format.defaultCompute()).isEqualTo(compute);
  }

  @Test
  void microscalingAddsAByteToEach32() {
    assertThat(ScaledFormats.MXFP4.bytes(Shape.of(3, 64))).isEqualTo(3 * (64 / 2 + 2));
    assertThat(ScaledFormats.MXFP8.bytes(Shape.of(3, 64))).isEqualTo(3 * (64 + 2));
  }

  /** kv_a_proj_with_mqa of DeepSeek-V3: 576 rows are 4.5 squares. */
  @Test
  void squaresAtTheEdgeHaveScalesToo() {
    assertThat(ScaledFormats.FP8_BLOCK128.bytes(Shape.of(576, 7168)))
        .isEqualTo(576 * 7168 + 5 * 56 * 4);
    assertThat(ScaledFormats.FP8_BLOCK128.bytes(Shape.of(1, 1))).isEqualTo(1 + 4);
  }

  @Test
  void eachExpertHasScalesOfItsOwn() {
    assertThat(ScaledFormats.FP8_BLOCK128.bytes(Shape.of(3, 64, 130)))
        .isEqualTo(3 * (64 * 130 + 2 * 4));
    assertThat(ScaledFormats.NVFP4.bytes(Shape.of(3, 2, 32))).isEqualTo(3 * (2 * 2 * 9 + 4));
  }

  @Test
  void aChannelIsARow() {
    assertThat(ScaledFormats.INT8_CHANNEL.bytes(Shape.of(4096, 1024)))
        .isEqualTo(4096 * 1024 + 4096 * 4);
  }

  @Test
  void vectorsStay16Bit() {
    assertThat(ScaledFormats.FP8_BLOCK128.bytes(Shape.of(7168))).isEqualTo(7168 * 2);
    assertThat(ScaledFormats.NVFP4.bytes(Shape.of(5))).isEqualTo(5 * 2);
    assertThat(ScaledFormats.INT8_CHANNEL.bytes(Shape.of(5))).isEqualTo(5 * 2);
  }

  @Test
  void tilesAreChecked() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SideTable(NumberFormats.F32, 0, 1))
        .withMessage("tileRows (0) must be from 1 to 9223372036854775807");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SideTable.perGroup(NumberFormats.F32, -1))
        .withMessage("tileColumns (-1) must be from 1 to 9223372036854775807");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ScaledFormat(
                    " ", NumberFormats.FP8, List.of(), NumberFormats.F16, ComputeFormat.F16))
        .withMessage("name (\" \") must not be blank");
  }

  @Test
  void countsBeyondLongAreRefused() {
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> ScaledFormats.FP8_BLOCK128.bytes(Shape.of(1L << 32, 1L << 32)));
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> ScaledFormats.INT8_CHANNEL.bytes(Shape.of(Long.MAX_VALUE, 1)));
  }
}
