package dev.roofline.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class MeasuresTest {

  @Test
  void everyMeasureIsFoundByItsName() {
    assertThat(Measures.all()).extracting(Measure::name).doesNotHaveDuplicates();
    for (Measure<?> measure : Measures.all()) {
      assertThat(Measures.parse(measure.name()).toString()).isEqualTo(measure.toString());
    }
  }

  @Test
  void decodeIsMeantUnlessSaidOtherwise() {
    assertThat(Measures.parse("SECONDS").name()).isEqualTo("decode.seconds");
    assertThat(Measures.parse("prefill.seconds").name()).isEqualTo("prefill.seconds");
    assertThat(Measures.parse("bytes.total").name()).isEqualTo("decode.bytes.total");
    assertThat(Measures.PHI_NORMALISED.during(PhaseName.PREFILL).name())
        .isEqualTo("potential.prefill.normalised");
  }

  @Test
  void anUnknownNameListsAll() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Measures.parse("joules"))
        .withMessageStartingWith(
            "measure (\"joules\") must be one of decode.tokensPerSecond, decode.seconds, ")
        .withMessageEndingWith("; or prefill or total instead of decode");
  }
}
