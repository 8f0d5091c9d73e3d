package dev.roofline.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ComputeFormatTest {

  @Test
  void theNearestSubstituteComesFirst() {
    assertThat(ComputeFormat.F16.substitutes())
        .containsExactly(
            ComputeFormat.F16_ACC16,
            ComputeFormat.BF16,
            ComputeFormat.TF32,
            ComputeFormat.F32,
            ComputeFormat.F64);
    assertThat(ComputeFormat.INT4.substitutes()).startsWith(ComputeFormat.INT8, ComputeFormat.F16);
    assertThat(ComputeFormat.BF16.substitutes()).doesNotContain(ComputeFormat.F16);
    assertThat(ComputeFormat.F64.substitutes()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(ComputeFormat.class)
  void substitutingIsAPartialOrderUpToTheAccumulator(ComputeFormat format) {
    List<ComputeFormat> substitutes = format.substitutes();
    assertThat(substitutes).doesNotHaveDuplicates().doesNotContain(format);
    for (ComputeFormat substitute : substitutes) {
      List<ComputeFormat> wider = new ArrayList<>(substitute.substitutes());
      wider.removeIf(other -> products(other).equals(products(format)));
      assertThat(substitutes).containsAll(wider);
      if (!products(substitute).equals(products(format))) {
        assertThat(substitute.substitutes()).doesNotContain(format);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(ComputeFormat.class)
  void nearerSubstitutesComeBeforeTheirOwnSubstitutes(ComputeFormat format) {
    List<ComputeFormat> substitutes = format.substitutes();
    for (ComputeFormat substitute : substitutes) {
      for (ComputeFormat wider : substitute.substitutes()) {
        if (!products(wider).equals(products(substitute)) && wider != format) {
          assertThat(substitutes.indexOf(wider)).isGreaterThan(substitutes.indexOf(substitute));
        }
      }
    }
  }

  /** The format of the products, whatever they accumulate in. */
  private static String products(ComputeFormat format) {
    return format.name().replace("_ACC16", "");
  }

  @ParameterizedTest
  @EnumSource(ComputeFormat.class)
  void namesAreReadBackInAnyCase(ComputeFormat format) {
    assertThat(ComputeFormat.parse(format.name())).isEqualTo(format);
    assertThat(ComputeFormat.parse(format.name().toLowerCase(Locale.ROOT))).isEqualTo(format);
  }

  @Test
  void floatingPointNamesMayBeginWithFp() {
    assertThat(ComputeFormat.parse("fp16")).isEqualTo(ComputeFormat.F16);
    assertThat(ComputeFormat.parse("FP32")).isEqualTo(ComputeFormat.F32);
    assertThat(ComputeFormat.parse("FP64")).isEqualTo(ComputeFormat.F64);
    assertThat(ComputeFormat.parse("FP16_ACC16")).isEqualTo(ComputeFormat.F16_ACC16);
    assertThat(ComputeFormat.parse("FP8")).isEqualTo(ComputeFormat.FP8);
  }

  @Test
  void anUnknownNameIsRefusedWithTheKnownOnes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ComputeFormat.parse("F8"))
        .withMessage(
            "compute format (\"F8\") must be one of F64, F32, TF32, BF16, F16, F16_ACC16, FP8,"
                + " FP8_ACC16, INT8, FP4, INT4");
  }
}
