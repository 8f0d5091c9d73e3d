package dev.roofline.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roofline.laws.Hardware;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class TicksLaws {

  @Provide
  Arbitrary<Range> linear() {
    Arbitrary<Double> ends =
        Arbitraries.oneOf(
            Hardware.decades(-12, 15),
            Hardware.decades(-12, 15).map(value -> -value),
            Arbitraries.of(0.0, 1.0, 1e15, 1e15 + 1, 100.0));
    return Combinators.combine(ends, ends)
        .as((a, b) -> Range.covering(Scale.LINEAR, List.of(a, b)));
  }

  @Provide
  Arbitrary<Range> logarithmic() {
    return Combinators.combine(Hardware.decades(-18, 20), Hardware.decades(-18, 20))
        .as((a, b) -> Range.covering(Scale.LOG, List.of(a, b)));
  }

  private static void areInsideAndAscending(Range range, Ticks ticks, int most) {
    List<Double> values = ticks.major().stream().map(Ticks.Tick::value).toList();
    assertThat(values).hasSizeLessThanOrEqualTo(most).allMatch(range::spans).isSorted();
    assertThat(values).doesNotHaveDuplicates();
    assertThat(ticks.minor()).allMatch(range::spans).doesNotContainAnyElementsOf(values);
    assertThat(ticks.major()).extracting(Ticks.Tick::text).doesNotHaveDuplicates();
  }

  @Property
  void linearTicksAreMultiplesOfOneTwoOrFive(
      @ForAll("linear") Range range, @ForAll @IntRange(min = 2, max = 12) int most) {
    Ticks ticks = Ticks.of(range, most);
    areInsideAndAscending(range, ticks, most);
    for (int i = 1; i < ticks.major().size(); i++) {
      double step = ticks.major().get(i).value() - ticks.major().get(i - 1).value();
      double size = Math.abs(ticks.major().get(i).value()) + Math.abs(step);
      // What binary rounding of two large neighbours leaves of a small difference.
      if (step > 1e-9 * size) {
        BigDecimal digits = new BigDecimal(step).round(new MathContext(5)).stripTrailingZeros();
        assertThat(digits.unscaledValue().intValue()).isIn(1, 2, 5);
      }
    }
  }

  @Property
  void logarithmicTicksAreAtRoundNumbers(
      @ForAll("logarithmic") Range range, @ForAll @IntRange(min = 4, max = 12) int most) {
    Ticks ticks = Ticks.of(range, most);
    areInsideAndAscending(range, ticks, most);
    assertThat(ticks.major()).isNotEmpty();
    if (range.high() - range.low() > 2) {
      assertThat(ticks.major())
          .extracting(tick -> digits(tick.value()))
          .allMatch(List.of(1, 2, 5)::contains);
    }
  }

  private static int digits(double value) {
    return new BigDecimal(value)
        .round(new MathContext(3))
        .stripTrailingZeros()
        .unscaledValue()
        .intValue();
  }

  @Example
  void byHand() {
    assertThat(texts(Scale.LINEAR, 0, 97, 6)).containsExactly("0", "20", "40", "60", "80");
    assertThat(texts(Scale.LINEAR, -0.3, 0.31, 5)).containsExactly("−0.2", "0", "0.2");
    assertThat(texts(Scale.LINEAR, 0, 45_000, 5))
        .containsExactly("0", "10 k", "20 k", "30 k", "40 k");
    assertThat(texts(Scale.LOG, 0.5, 2e6, 8))
        .containsExactly("1", "10", "100", "1 k", "10 k", "100 k", "1 M");
    assertThat(texts(Scale.LOG, 1, 600, 9))
        .containsExactly("1", "2", "5", "10", "20", "50", "100", "200", "500");
    assertThat(texts(Scale.LOG, 1e-12, 1e15, 5))
        .containsExactly("10⁻¹²", "10⁻⁶", "10⁰", "10⁶", "10¹²");
    assertThat(texts(Scale.LINEAR, -1e-4, 1e-4, 3)).containsExactly("−10⁻⁴", "0", "10⁻⁴");
    assertThat(texts(Scale.LOG, 3, 4, 6)).containsExactly("2", "3", "4", "5", "6");
  }

  private static List<String> texts(Scale scale, double low, double high, int most) {
    return Ticks.of(Range.covering(scale, List.of(low, high)), most).major().stream()
        .map(tick -> tick.text().replace('\u00a0', ' '))
        .toList();
  }
}
