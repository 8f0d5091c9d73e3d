package dev.roofline.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roofline.format.SplitFormat.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

class SplitFormatTest {

  private static final Shape WHOLE = Shape.of(96, 256);
  private static final SplitFormat SPLIT =
      new SplitFormat(
          WHOLE,
          List.of(
              new Part(Shape.of(256, 32), GgmlFormats.Q8_0),
              new Part(Shape.of(64, 256), GgmlFormats.Q4_K)));

  @Test
  void bytesAreThoseOfTheParts() {
    assertThat(SPLIT.bytes(WHOLE)).isEqualTo(256 * 34 + 64 * 144);
    assertThat(SPLIT.bitsPerElement()).isEqualTo(8.0 * (256 * 34 + 64 * 144) / (96 * 256));
    assertThat(SPLIT.defaultCompute()).isEqualTo(ComputeFormat.F16);
    assertThat(SPLIT).hasToString("Q8_0+Q4_K");
  }

  @Test
  void aTensorThatIsLeftOutHasNoBytes() {
    SplitFormat none = new SplitFormat(WHOLE, List.of());
    assertThat(none.bytes(WHOLE)).isZero();
    assertThat(none.bitsPerElement()).isZero();
    assertThat(none).hasToString("none");
    assertThat(none.defaultCompute()).isEqualTo(ComputeFormat.F32);
  }

  @Test
  void formatsThatOccurTwiceAreNamedOnce() {
    Part half = new Part(Shape.of(48, 256), GgmlFormats.Q4_K);
    assertThat(new SplitFormat(WHOLE, List.of(half, half)).name()).isEqualTo("Q4_K");
  }

  @Test
  void otherShapesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SPLIT.bytes(Shape.of(96, 255)))
        .withMessage("shape ([96×255]) must be the one split, [96×256]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SplitFormat(Shape.of(4), List.of(new Part(WHOLE, GgmlFormats.Q4_K))))
        .withMessage("elements of the parts (24576) must be from 0 to 4");
  }
}
