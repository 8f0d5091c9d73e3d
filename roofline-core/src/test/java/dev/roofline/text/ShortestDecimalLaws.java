package dev.roofline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The shortest decimal, and of those the closest, against exact decimal arithmetic. */
class ShortestDecimalLaws {

  private static final int ENOUGH_DIGITS = 17;

  /** Any finite number by its bits, powers of two and their neighbours, and usual numbers. */
  @Provide
  Arbitrary<Double> numbers() {
    return Arbitraries.oneOf(
            Arbitraries.longs().map(Double::longBitsToDouble),
            Arbitraries.integers().between(-1074, 1023).map(power -> Math.scalb(1.0, power)),
            Arbitraries.integers()
                .between(-1074, 1023)
                .map(power -> Math.nextDown(Math.scalb(1.0, power))),
            Arbitraries.longs().between(1, 5000).map(Double::longBitsToDouble),
            Arbitraries.doubles().between(1e-9, 1e15).ofScale(9),
            Arbitraries.longs().map(whole -> (double) whole))
        .filter(Double::isFinite);
  }

  @Property
  void readingBackGivesTheSameNumber(@ForAll("numbers") double number) {
    // The canonical text does not tell −0 from 0.
    assertThat(Double.parseDouble(ShortestDecimal.of(number))).isEqualTo(number + 0.0);
  }

  @Property
  void noShorterOrCloserDecimalReadsBack(@ForAll("numbers") double number) {
    BigDecimal exact = new BigDecimal(number);
    BigDecimal found = new BigDecimal(ShortestDecimal.of(number));
    for (int digits = 1; digits <= ENOUGH_DIGITS; digits++) {
      List<BigDecimal> candidates = roundings(exact, digits, number);
      if (!candidates.isEmpty()) {
        assertThat(found.stripTrailingZeros().precision()).isLessThanOrEqualTo(digits);
        BigDecimal least =
            candidates.stream()
                .map(candidate -> candidate.subtract(exact).abs())
                .min(BigDecimal::compareTo)
                .orElseThrow();
        assertThat(found.subtract(exact).abs()).isLessThanOrEqualTo(least);
        return;
      }
    }
    throw new AssertionError(ENOUGH_DIGITS + " digits must be enough for " + number);
  }

  private static List<BigDecimal> roundings(BigDecimal exact, int digits, double number) {
    return Stream.of(RoundingMode.FLOOR, RoundingMode.CEILING)
        .map(mode -> exact.round(new MathContext(digits, mode)))
        .filter(rounded -> Objects.equals(rounded.doubleValue() + 0.0, number + 0.0))
        .toList();
  }

  @Property
  void theTextIsThatOfCanonicalJson(@ForAll("numbers") double number) {
    String text = ShortestDecimal.of(number);
    double magnitude = Math.abs(number);
    boolean plain = magnitude == 0 || magnitude >= 1e-6 && magnitude < 1e21;
    assertThat(text)
        .matches(
            plain
                ? "-?(0|[1-9][0-9]*)(\\.[0-9]*[1-9])?"
                : "-?[1-9](\\.[0-9]*[1-9])?e[+-][1-9]\\d*");
  }
}
