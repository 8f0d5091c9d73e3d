package dev.roofline.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElementTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "-0.001, 0",
    "1, 1",
    "1.5, 1.5",
    "1.05, 1.05",
    "-0.5, -0.5",
    "1234567.891, 1234567.89",
    "0.995, 1",
    "-12.340, -12.34"
  })
  void pixels(double value, String text) {
    assertThat(Element.pixels(value)).isEqualTo(text);
  }

  @Property
  void pixelsAreWithinAHundredthAndPlain(@ForAll @DoubleRange(min = -1e6, max = 1e6) double value) {
    String text = Element.pixels(value);
    assertThat(text).matches("-?\\d+(\\.\\d?[1-9])?").isNotEqualTo("-0");
    assertThat(new BigDecimal(text))
        .isCloseTo(new BigDecimal(value), org.assertj.core.data.Offset.offset(half()));
  }

  private static BigDecimal half() {
    return new BigDecimal("0.005").setScale(12, RoundingMode.UP).add(new BigDecimal("1e-9"));
  }

  @org.junit.jupiter.api.Test
  void elements() {
    Element inner = Element.of("b").saying("x < y");
    assertThat(Element.of("a")).hasToString("<a/>");
    assertThat(Element.of("a").with("n", 1.25).with("t", "\"&").holding(List.of(inner)))
        .hasToString("<a n=\"1.25\" t=\"&quot;&amp;\">\n<b>x &lt; y</b>\n</a>");
    assertThat(inner.titled("<t>")).hasToString("<b><title>&lt;t&gt;</title>x &lt; y</b>");
  }
}
