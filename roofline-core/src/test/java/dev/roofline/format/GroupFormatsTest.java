package dev.roofline.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupFormatsTest {

  /** Tensors of a GPTQ layer: qweight, scales, qzeros, g_idx. */
  @ParameterizedTest
  @CsvSource({"2, 128", "3, 128", "4, 32", "4, 128", "8, 128"})
  void gptqStoresFourTensors(int bits, int group) {
    long outputs = 1536;
    long inputs = 8960;
    long qweight = 4 * (inputs * bits / 32) * outputs;
    long scales = 2 * (inputs / group) * outputs;
    long qzeros = 4 * (inputs / group) * (outputs * bits / 32);
    long groupIndex = 4 * inputs;
    assertThat(GroupFormats.gptq(bits, group).bytes(Shape.of(outputs, inputs)))
        .isEqualTo(qweight + scales + qzeros + groupIndex);
  }

  /** Tensors of an AWQ layer: qweight, scales, qzeros. */
  @Test
  void awqStoresThreeTensors() {
    assertThat(GroupFormats.awq(4, 128).bytes(Shape.of(4096, 14336)))
        .isEqualTo(4 * 14336 * (4096 / 8) + 2 * 112 * 4096 + 4 * 112 * (4096 / 8));
  }

  @Test
  void aGroupAtTheEndOfARowMayBeShort() {
    assertThat(GroupFormats.awq(4, 128).bytes(Shape.of(8, 136)))
        .isEqualTo(8 * 136 / 2 + 2 * 8 * 2 + 2 * 4);
  }

  @Test
  void bitsCountScalesAndZeroPoints() {
    assertThat(GroupFormats.awq(4, 128).bitsPerElement()).isEqualTo(4 + 20 / 128.0);
    assertThat(GroupFormats.gptq(3, 64).bitsPerElement()).isEqualTo(3 + 19 / 64.0);
  }

  @Test
  void vectorsStay16Bit() {
    assertThat(GroupFormats.gptq(4, 128).bytes(Shape.of(1536))).isEqualTo(1536 * 2);
  }

  @Test
  void anyGroupCanBeNamed() {
    assertThat(NumberFormats.parse("gptq-int4-g32")).isEqualTo(GroupFormats.gptq(4, 32));
    assertThat(NumberFormats.parse("AWQ-INT8-G64")).isEqualTo(GroupFormats.awq(8, 64));
    assertThat(GroupFormats.gptq(2, 1024)).hasToString("GPTQ-INT2-G1024");
  }

  @Test
  void otherBitsAndGroupsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NumberFormats.parse("GPTQ-INT5-G128"))
        .withMessage("bits of GPTQ (5) must be one of [2, 3, 4, 8]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GroupFormats.awq(3, 128))
        .withMessage("bits of AWQ (3) must be one of [4, 8]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NumberFormats.parse("AWQ-INT4-G0"))
        .withMessage("group of AWQ (0) must be from 8 to 1048576");
  }
}
