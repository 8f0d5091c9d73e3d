package dev.roofline.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFormatsTest {

  /** GGUF block sizes: ggml's type table (QK and type_size in ggml-common.h). */
  @ParameterizedTest
  @CsvSource({
    "F32, 32, 67108864, F32",
    "F16, 16, 33554432, F16",
    "BF16, 16, 33554432, BF16",
    "FP8, 8, 16777216, F16",
    "INT8, 8, 16777216, F16",
    "INT4, 4, 8388608, F16",
    "Q4_0, 4.5, 9437184, F16",
    "Q8_0, 8.5, 17825792, F16",
    "Q4_K, 4.5, 9437184, F16",
    "Q6_K, 6.5625, 13762560, F16"
  })
  void aSquareOf4096TakesItsPublishedBytes(
      String name, double bits, long bytes, ComputeFormat compute) {
    NumberFormat format = NumberFormats.parse(name);
    assertThat(format).hasToString(name);
    assertThat(format.bitsPerElement()).isEqualTo(bits);
    assertThat(format.bytes(Shape.of(4096, 4096))).isEqualTo(bytes);
    assertThat(format.defaultCompute()).isEqualTo(compute);
  }

  @Test
  void theRestOfARowTakesAWholeBlock() {
    assertThat(NumberFormats.Q8_0.bytes(Shape.of(33))).isEqualTo(2 * 34);
    assertThat(NumberFormats.Q8_0.bytes(Shape.of(3, 33))).isEqualTo(3 * 2 * 34);
    assertThat(NumberFormats.INT4.bytes(Shape.of(5, 3))).isEqualTo(5 * 2);
  }

  @Test
  void allAreListed() {
    assertThat(NumberFormats.all())
        .extracting(NumberFormat::name)
        .startsWith("F64", "F32", "F16", "BF16", "FP8", "INT8", "INT4")
        .contains("Q4_0", "Q8_0", "Q4_K", "Q6_K", "IQ4_XS", "TQ2_0", "GGUF-NVFP4")
        .endsWith(
            "MXFP4",
            "MXFP8",
            "NVFP4",
            "FP8-BLOCK128",
            "INT8-CHANNEL",
            "GPTQ-INT4-G128",
            "GPTQ-INT8-G128",
            "AWQ-INT4-G128")
        .doesNotHaveDuplicates()
        .hasSize(7 + 30 + 8);
  }

  @Test
  void anUnknownNameIsRefusedWithTheKnownOnes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NumberFormats.parse("Q4_K_M"))
        .withMessage(
            "number format (\"Q4_K_M\") must be one of F64, F32, F16, BF16, FP8, INT8, INT4; of"
                + " GGUF: I8, I16, I32, I64, Q1_0, Q2_0, Q4_0, Q4_1, Q5_0, Q5_1, Q8_0, Q8_1, Q2_K,"
                + " Q3_K, Q4_K, Q5_K, Q6_K, Q8_K, IQ1_S, IQ1_M, IQ2_XXS, IQ2_XS, IQ2_S, IQ3_XXS,"
                + " IQ3_S, IQ4_NL, IQ4_XS, TQ1_0, TQ2_0, GGUF-NVFP4; with scales: MXFP4, MXFP8,"
                + " NVFP4, FP8-BLOCK128, INT8-CHANNEL, GPTQ-INT{2,3,4,8}-G{group},"
                + " AWQ-INT{4,8}-G{group}");
  }

  @Test
  void blocksAreChecked() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BlockFormat("", 1, 1, ComputeFormat.F16))
        .withMessage("name (\"\") must not be blank");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BlockFormat("X", 0, 1, ComputeFormat.F16))
        .withMessage("blockElements (0) must be from 1 to 2147483647");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BlockFormat("X", 1, -1, ComputeFormat.F16))
        .withMessage("blockBytes (-1) must be from 1 to 2147483647");
  }

  @Test
  void countsBeyondLongAreRefused() {
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> NumberFormats.F32.bytes(Shape.of(1L << 62)));
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> NumberFormats.Q4_0.bytes(Shape.of(Long.MAX_VALUE)));
  }
}
