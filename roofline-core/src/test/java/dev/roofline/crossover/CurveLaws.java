package dev.roofline.crossover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;

/** Curves are functions: what is done to them is done to their values. */
class CurveLaws {

  private static final double FAR = 1e12;

  /** Few rates, so that the terms of two curves often share one. */
  @Provide
  Arbitrary<Curve> curves() {
    Arbitrary<Integer> coefficients = Arbitraries.integers().between(-9, 9);
    Arbitrary<Curve> polynomials =
        Combinators.combine(coefficients, coefficients, coefficients)
            .as((a, b, c) -> Curve.polynomial(a, b / 4.0, c / 16.0));
    return Combinators.combine(polynomials, decaying()).as(Curve::plus);
  }

  /** Sums of up to three terms, some of which cancel. */
  @Provide
  Arbitrary<Curve> decaying() {
    return Combinators.combine(
            Arbitraries.of(0.125, 0.25, 0.5, 1.0), Arbitraries.integers().between(-9, 9))
        .as(CurveLaws::term)
        .list()
        .ofMaxSize(3)
        .map(terms -> terms.stream().reduce(Curve.ZERO, Curve::plus));
  }

  private static Curve term(double rate, double weight) {
    return Curve.decaying(0, new double[] {rate}, new double[] {weight});
  }

  private static Offset<Double> rounding(double... values) {
    double size = 1;
    for (double value : values) {
      size += Math.abs(value);
    }
    return within(1e-12 * size);
  }

  @Property(tries = 200)
  void sumsDifferencesAndMultiplesAreThoseOfTheValues(
      @ForAll("curves") Curve a,
      @ForAll("curves") Curve b,
      @ForAll @DoubleRange(min = -8, max = 8) double factor,
      @ForAll @DoubleRange(min = 0, max = 40) double x) {
    double atA = a.at(x);
    double atB = b.at(x);
    assertThat(a.plus(b).at(x)).isCloseTo(atA + atB, rounding(atA, atB));
    assertThat(a.minus(b).at(x)).isCloseTo(atA - atB, rounding(atA, atB));
    assertThat(a.times(factor).at(x)).isCloseTo(factor * atA, rounding(factor * atA));
    assertThat(a.minus(a).isPolynomial()).as("equal terms cancel").isTrue();
    assertThat(a.plus(b).isPolynomial())
        .as("terms are left only where they do not cancel")
        .isEqualTo(b.minus(a.times(-1)).isPolynomial());
  }

  @Property(tries = 200)
  void derivativesAreSlopes(
      @ForAll("curves") Curve curve, @ForAll @DoubleRange(min = 1, max = 40) double x) {
    double step = 1e-4;
    double slope = (curve.at(x + step) - curve.at(x - step)) / (2 * step);
    assertThat(curve.derivative().at(x)).isCloseTo(slope, within(1e-5));
  }

  @Property(tries = 200)
  void otherMeasuresKeepTheSign(
      @ForAll("curves") Curve curve, @ForAll @DoubleRange(min = 0, max = 40) double x) {
    double value = curve.at(x);
    if (Math.abs(value) > 1e-9) {
      assertThat(Math.signum(curve.scaled().at(x))).isEqualTo(Math.signum(value));
      assertThat(Math.signum(curve.undecayed().at(x))).isEqualTo(Math.signum(value));
    }
  }

  /** The terms 100, −50 and 4, by hand; of which the largest becomes 1. */
  @Example
  void theLargestCoefficientBecomesOne() {
    for (Curve curve :
        new Curve[] {
          Curve.polynomial(100, -50, 4),
          Curve.polynomial(4, -100, 50),
          Curve.polynomial(4, 50, -100),
          Curve.polynomial(4, 50, 3).plus(term(0.5, -100))
        }) {
      assertThat(curve.scaled().at(0) / curve.at(0)).isEqualTo(1 / 100.0);
    }
  }

  /** e^(−x/8) with a weight of 3 is 3; one with e^(−x) beside it keeps e^(−7·x/8). */
  @Example
  void whatOnlyDecaysIsHeldUp() {
    assertThat(term(0.125, 3).undecayed().at(1e6)).isEqualTo(3);
    assertThat(term(0.125, 3).plus(term(1, 2)).undecayed().at(4))
        .isCloseTo(3 + 2 * Math.exp(-3.5), within(1e-12));
    Curve steady = Curve.polynomial(1, 0, 0).plus(term(1, 2));
    assertThat(steady.undecayed()).isSameAs(steady);
    assertThat(Curve.polynomial(0, 1, 0).undecayed().at(5)).isEqualTo(5);
    assertThat(Curve.polynomial(0, 0, 1).undecayed().at(5)).isEqualTo(25);
  }

  /** A sum of decaying terms of one sign has no root, and others have at most their changes. */
  @Property(tries = 200)
  void whatHasNoRootKeepsItsSign(
      @ForAll("decaying") Curve curve, @ForAll @IntRange(min = 0, max = 40) int x) {
    if (curve.hasNoRoot() && !curve.isPolynomial()) {
      assertThat(curve.at(x) * curve.at(0)).isPositive();
    }
    assertThat(term(0.5, 2).plus(term(1, 3)).hasNoRoot()).isTrue();
    assertThat(term(0.5, 2).plus(term(1, -3)).hasNoRoot()).isFalse();
    assertThat(Curve.polynomial(1, 0, 0).plus(term(1, 3)).hasNoRoot()).isFalse();
  }

  @Property(tries = 200)
  void limitsAreWhatRatiosComeTo(@ForAll("curves") Curve a, @ForAll("curves") Curve b) {
    double limit = a.ratioAtInfinity(b, FAR);
    double far = a.at(FAR) / b.at(FAR);
    if (Double.isNaN(limit)) {
      assertThat(b.at(FAR)).isZero();
    } else if (Double.isInfinite(limit)) {
      assertThat(Math.abs(far)).isGreaterThan(1e9);
    } else {
      assertThat(far).isCloseTo(limit, within(1e-9 + 1e-9 * Math.abs(limit)));
    }
  }

  /** What grows by less than rounding of the rest at a trillion does not grow. */
  @Example
  void limitsByHand() {
    assertThat(Curve.polynomial(1, 6, 0).ratioAtInfinity(Curve.polynomial(7, 2, 0), FAR))
        .isEqualTo(3);
    assertThat(Curve.polynomial(1, 6, 8).ratioAtInfinity(Curve.polynomial(7, 2, 2), FAR))
        .isEqualTo(4);
    assertThat(Curve.polynomial(6, 0, 0).ratioAtInfinity(Curve.polynomial(3, 0, 0), FAR))
        .isEqualTo(2);
    assertThat(Curve.polynomial(6, 0, 0).ratioAtInfinity(Curve.polynomial(3, 1, 0), FAR)).isZero();
    assertThat(Curve.polynomial(6, 1, 0).ratioAtInfinity(Curve.polynomial(3, 0, 0), FAR))
        .isInfinite();
    assertThat(Curve.polynomial(6, 1e-30, 0).ratioAtInfinity(Curve.polynomial(3, 0, 0), FAR))
        .isEqualTo(2);
    assertThat(Curve.ZERO.ratioAtInfinity(Curve.ZERO, FAR)).isNaN();
    assertThat(Curve.ZERO.ratioAtInfinity(Curve.polynomial(3, 0, 0), FAR)).isZero();
  }

  /** Roots that touch, at an end, at zero, far apart in size, and none. */
  @Example
  void rootsByHand() {
    assertThat(Roots.of(Curve.polynomial(25, -10, 1), 0, 100)).containsExactly(5);
    assertThat(Roots.of(Curve.polynomial(26, -10, 1), 0, 100)).isEmpty();
    assertThat(Roots.of(Curve.polynomial(0, 0, 3), 0, 100)).containsExactly(0);
    assertThat(Roots.of(Curve.polynomial(0, -3, 1), 0, 100)).containsExactly(0, 3);
    assertThat(Roots.of(Curve.polynomial(0, 3, 1), -5, 100)).containsExactly(-3, 0);
    assertThat(Roots.of(Curve.polynomial(-8, 2, 0), 4, 100)).containsExactly(4);
    assertThat(Roots.of(Curve.polynomial(-8, 2, 0), 0, 4)).containsExactly(4);
    assertThat(Roots.of(Curve.polynomial(-8, 2, 0), 4.1, 100)).isEmpty();
    assertThat(Roots.of(Curve.polynomial(-8, 2, 0), 0, 3.9)).isEmpty();
    assertThat(Roots.of(Curve.polynomial(1, -1e8, 1), 0, 1e9)).containsExactly(1e-8, 1e8);
    assertThat(Roots.of(Curve.ZERO, 0, 100)).isEmpty();
    assertThat(Roots.of(Curve.polynomial(5, 0, 0), 0, 100)).isEmpty();
    // 4·e^(−x) = 1 at ln 4, also where that is an end; e^(−x/2) = e^(−x)·3 at 2·ln 3.
    Curve falling = term(1, 4).plus(Curve.polynomial(-1, 0, 0));
    assertThat(Roots.of(falling, 0, 100)).containsExactly(new double[] {Math.log(4)}, within(1e-9));
    assertThat(Roots.of(falling, 0, 1)).isEmpty();
    assertThat(Roots.of(falling, 2, 100)).isEmpty();
    assertThat(Roots.of(term(0.5, 1).plus(term(1, -3)), 0, 100))
        .containsExactly(new double[] {2 * Math.log(3)}, within(1e-9));
    assertThat(Roots.of(term(1, 1).plus(Curve.polynomial(-1, 0, 0)), 0, 9)).containsExactly(0);
    assertThat(Roots.of(term(1, 1).plus(Curve.polynomial(-1, 0, 0)), -9, 0)).containsExactly(0);
    assertThat(Roots.method(falling)).isEqualTo(Method.BRENT);
    assertThat(Roots.method(Curve.ZERO)).isEqualTo(Method.CLOSED_FORM);
  }
}
