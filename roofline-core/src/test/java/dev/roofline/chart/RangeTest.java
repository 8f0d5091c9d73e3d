package dev.roofline.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What axes span, and how single numbers are written. */
class RangeTest {

  private static Range linear(double low, double high) {
    return new Range(Scale.LINEAR, low, high);
  }

  private static Range log(double low, double high) {
    return new Range(Scale.LOG, low, high);
  }

  @Test
  void anAxisSpansItsValues() {
    assertThat(Range.covering(Scale.LINEAR, List.of(3.0, -2.0, 5.0))).isEqualTo(linear(-2, 5));
    assertThat(Range.covering(Scale.LOG, List.of(10.0, 1e6, 1000.0))).isEqualTo(log(1, 6));
    assertThat(Range.covering(Scale.LINEAR, List.of())).isEqualTo(linear(0, 1));
    assertThat(Range.covering(Scale.LOG, List.of())).isEqualTo(log(0, 2));
  }

  @Test
  void oneValueStandsInTheMiddleOfSomething() {
    assertThat(Range.covering(Scale.LINEAR, List.of(20.0))).isEqualTo(linear(18, 22));
    assertThat(Range.covering(Scale.LINEAR, List.of(-20.0))).isEqualTo(linear(-22, -18));
    assertThat(Range.covering(Scale.LINEAR, List.of(0.0))).isEqualTo(linear(-1, 1));
    assertThat(Range.covering(Scale.LINEAR, List.of(1e12, 1e12 + 100)).spans(1.05e12)).isTrue();
    assertThat(Range.covering(Scale.LOG, List.of(1000.0))).isEqualTo(log(2.75, 3.25));
    Range narrow = Range.covering(Scale.LOG, List.of(100.0, 110.0));
    assertThat(narrow.high() - narrow.low()).isCloseTo(0.5, within(1e-12));
    assertThat(narrow.low() + narrow.high())
        .isCloseTo(Math.log10(100) + Math.log10(110), within(1e-12));
  }

  @Test
  void roomIsAShareOfTheSpan() {
    assertThat(linear(10, 20).padded(0.1, 0.2)).isEqualTo(linear(9, 22));
    assertThat(linear(10, 20).roomy(0.5)).isEqualTo(linear(5, 25));
    assertThat(linear(-20, -10).roomy(0.5)).isEqualTo(linear(-25, -5));
    assertThat(linear(-10, 10).roomy(0.1)).isEqualTo(linear(-12, 12));
    assertThat(log(1, 3).roomy(0.75)).as("decades may be negative").isEqualTo(log(-0.5, 4.5));
    assertThat(log(-3, -1).roomy(0.75)).isEqualTo(log(-4.5, 0.5));
  }

  @Test
  void roomEndsAtZero() {
    assertThat(linear(1, 21).roomy(0.5)).isEqualTo(linear(0, 31));
    assertThat(linear(0, 20).roomy(0.5)).isEqualTo(linear(0, 30));
    assertThat(linear(-21, -1).roomy(0.5)).isEqualTo(linear(-31, 0));
    assertThat(linear(-20, 0).roomy(0.5)).isEqualTo(linear(-30, 0));
  }

  @Test
  void zeroIsTakenInWhereItIsNear() {
    assertThat(linear(4, 10).towardsZero()).isEqualTo(linear(0, 10));
    assertThat(linear(5, 10).towardsZero()).isEqualTo(linear(5, 10));
    assertThat(linear(-10, -4).towardsZero()).isEqualTo(linear(-10, 0));
    assertThat(linear(-10, -5).towardsZero()).isEqualTo(linear(-10, -5));
    assertThat(linear(-4, 10).towardsZero()).isEqualTo(linear(-4, 10));
    assertThat(log(1, 10).towardsZero()).isEqualTo(log(1, 10));
    assertThat(linear(4, 10).withZero()).isEqualTo(linear(0, 10));
    assertThat(linear(-4, -2).withZero()).isEqualTo(linear(-4, 0));
    assertThat(linear(-4, 2).withZero()).isEqualTo(linear(-4, 2));
  }

  @Test
  void placesAreShares() {
    assertThat(linear(10, 30).share(15)).isEqualTo(0.25);
    assertThat(log(1, 5).share(100)).isCloseTo(0.25, within(1e-12));
    assertThat(linear(10, 30).and(linear(-5, 12))).isEqualTo(linear(-5, 30));
    assertThat(linear(10, 30).spans(10)).isTrue();
    assertThat(linear(10, 30).spans(30)).isTrue();
    assertThat(linear(10, 30).spans(9.99)).isFalse();
    assertThat(linear(10, 30).spans(30.01)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-5, −5",
    "12.345, 12.3",
    "0.00123, 0.00123",
    "0.000999, 9.99·10⁻⁴",
    "1e-12, 10⁻¹²",
    "9994, 9990",
    "9999, 10 k",
    "-25000, −25 k",
    "1e6, 1 M",
    "999400000, 999 M",
    "2.5e9, 2.5 G",
    "3e20, 300 E",
    "1e21, 10²¹",
    "-2e24, −2·10²⁴"
  })
  void numbersAreShort(double value, String text) {
    assertThat(TickText.compact(value).replace('\u00a0', ' ')).isEqualTo(text);
  }

  @Test
  void theNumbersOfAnAxisAreWrittenAlike() {
    assertThat(TickText.forMagnitudes(0.001, 9999)).isEqualTo(TickText.PLAIN);
    assertThat(TickText.forMagnitudes(1, 10_000)).isEqualTo(TickText.PREFIXED);
    assertThat(TickText.forMagnitudes(0.0009, 1)).isEqualTo(TickText.POWERS);
    assertThat(TickText.forMagnitudes(1, 1e21)).isEqualTo(TickText.POWERS);
    assertThat(TickText.PREFIXED.of(new java.math.BigDecimal("500"))).isEqualTo("500");
    assertThat(TickText.POWERS.of(java.math.BigDecimal.ZERO)).isEqualTo("0");
  }
}
