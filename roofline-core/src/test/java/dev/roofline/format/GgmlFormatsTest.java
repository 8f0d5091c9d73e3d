package dev.roofline.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class GgmlFormatsTest {

  /** Weights and bytes of a block: ggml's type traits (QK_* and sizeof in ggml-common.h). */
  @ParameterizedTest
  @CsvSource({
    "F64, 1, 8",
    "F32, 1, 4",
    "F16, 1, 2",
    "BF16, 1, 2",
    "I8, 1, 1",
    "I16, 1, 2",
    "I32, 1, 4",
    "I64, 1, 8",
    "Q4_0, 32, 18",
    "Q4_1, 32, 20",
    "Q5_0, 32, 22",
    "Q5_1, 32, 24",
    "Q8_0, 32, 34",
    "Q8_1, 32, 36",
    "Q2_K, 256, 84",
    "Q3_K, 256, 110",
    "Q4_K, 256, 144",
    "Q5_K, 256, 176",
    "Q6_K, 256, 210",
    "Q8_K, 256, 292",
    "Q1_0, 128, 18",
    "Q2_0, 64, 18",
    "IQ1_S, 256, 50",
    "IQ1_M, 256, 56",
    "IQ2_XXS, 256, 66",
    "IQ2_XS, 256, 74",
    "IQ2_S, 256, 82",
    "IQ3_XXS, 256, 98",
    "IQ3_S, 256, 110",
    "IQ4_NL, 32, 18",
    "IQ4_XS, 256, 136",
    "TQ1_0, 256, 54",
    "TQ2_0, 256, 66",
    "MXFP4, 32, 17",
    "GGUF-NVFP4, 64, 36"
  })
  void blocksAreThoseOfGgml(String name, int elements, int bytes) {
    BlockFormat format = (BlockFormat) NumberFormats.parse(name);
    assertThat(format.blockElements()).isEqualTo(elements);
    assertThat(format.blockBytes()).isEqualTo(bytes);
  }

  /** A block is its parts: values, scales and minima in bits. */
  @Test
  void blocksAreTheSumOfTheirParts() {
    assertThat(bits(GgmlFormats.Q4_1)).isEqualTo(32 * 4 + 16 + 16);
    assertThat(bits(GgmlFormats.Q2_K)).isEqualTo(256 * 2 + 16 * (4 + 4) + 2 * 16);
    assertThat(bits(GgmlFormats.Q3_K)).isEqualTo(256 * 3 + 16 * 6 + 16);
    assertThat(bits(GgmlFormats.Q4_K)).isEqualTo(256 * 4 + 8 * (6 + 6) + 2 * 16);
    assertThat(bits(GgmlFormats.Q5_K)).isEqualTo(256 * 5 + 8 * (6 + 6) + 2 * 16);
    assertThat(bits(GgmlFormats.Q6_K)).isEqualTo(256 * 6 + 16 * 8 + 16);
    assertThat(bits(GgmlFormats.Q8_K)).isEqualTo(256 * 8 + 32 + 16 * 16);
    assertThat(bits(GgmlFormats.IQ4_XS)).isEqualTo(256 * 4 + 8 * 6 + 16);
    assertThat(bits(GgmlFormats.TQ2_0)).isEqualTo(256 * 2 + 16);
    assertThat(bits(GgmlFormats.NVFP4)).isEqualTo(64 * 4 + 4 * 8);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "ggml-tensors.csv")
  void aTensorTakesTheBytesThatLlamaCppGivesIt(
      String type, String rowFirst, long bytes, String where) {
    List<Long> lengths =
        new ArrayList<>(Arrays.stream(rowFirst.split("x")).map(Long::valueOf).toList());
    Collections.reverse(lengths);
    assertThat(NumberFormats.parse(type).bytes(new Shape(lengths))).as(where).isEqualTo(bytes);
  }

  private static int bits(NumberFormat format) {
    return 8 * ((BlockFormat) format).blockBytes();
  }
}
