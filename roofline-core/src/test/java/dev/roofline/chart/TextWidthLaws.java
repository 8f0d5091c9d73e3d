package dev.roofline.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class TextWidthLaws {

  @Provide
  Arbitrary<String> texts() {
    return Samples.names().map(XmlText::oneLine);
  }

  @Property
  void widthsAddUp(@ForAll("texts") String a, @ForAll("texts") String b) {
    assertThat(TextWidth.of(a + b))
        .isCloseTo(TextWidth.of(a) + TextWidth.of(b), org.assertj.core.data.Offset.offset(1e-9));
  }

  @Property
  void anElidedTextFitsAndATextThatFitsStays(
      @ForAll("texts") String text, @ForAll @DoubleRange(min = 40, max = 400) double most) {
    String elided = TextWidth.elided(text, TextStyle.LABEL, most);
    assertThat(TextStyle.LABEL.width(elided)).isLessThanOrEqualTo(most);
    assertThat(elided.equals(text)).isEqualTo(TextStyle.LABEL.width(text) <= most);
  }

  /** As where a page is divided: the widest name decides where the others begin. */
  @Property
  void aTextFitsIntoTheRoomMeasuredForIt(
      @ForAll("texts") String text,
      @ForAll @DoubleRange(min = 0, max = 300) double before,
      @ForAll @DoubleRange(min = 0, max = 300) double after) {
    double end = before + TextStyle.LABEL.width(text) + after;
    assertThat(TextWidth.elided(text, TextStyle.LABEL, end - after - before)).isEqualTo(text);
  }

  @Property
  void wrappedLinesFitAndLoseNothingButSpacesUnlessElided(
      @ForAll("texts") String text,
      @ForAll @DoubleRange(min = 60, max = 400) double most,
      @ForAll @IntRange(min = 1, max = 4) int lines) {
    List<String> wrapped = TextWidth.wrapped(text, TextStyle.TITLE, most, lines);
    assertThat(wrapped).hasSizeLessThanOrEqualTo(lines);
    assertThat(wrapped).allMatch(line -> TextStyle.TITLE.width(line) <= most);
    String joined = String.join("", wrapped).replace(" ", "");
    String whole = text.replace(" ", "");
    if (!joined.equals(whole)) {
      assertThat(joined).endsWith("…");
      assertThat(whole).startsWith(joined.substring(0, joined.length() - 1));
    }
  }

  @Example
  void byHand() {
    // Helvetica: i is 222 thousandths, W 944.
    assertThat(TextWidth.of("iW"))
        .isCloseTo(1.05 * 1.166, org.assertj.core.data.Offset.offset(1e-9));
    assertThat(TextWidth.of("模型")).isGreaterThan(2);
    assertThat(TextWidth.elided("a-long-model-name-Q4_K_M", TextStyle.LABEL, 100))
        .isEqualTo("a-long-m…_K_M");
    assertThat(TextWidth.wrapped("one two three", TextStyle.LABEL, 52, 3))
        .containsExactly("one two", "three");
  }
}
