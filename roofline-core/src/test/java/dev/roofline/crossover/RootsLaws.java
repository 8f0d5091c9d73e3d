package dev.roofline.crossover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/** All roots are found, and they are roots. */
class RootsLaws {

  private static final double MOST = 1000;

  /** Polynomials, terms that decay, and sums of both; signs of all kinds. */
  @Provide
  Arbitrary<Curve> curves() {
    Arbitrary<Double> coefficients = Arbitraries.doubles().between(-10, 10).ofScale(6);
    Arbitrary<Curve> polynomials =
        Combinators.combine(coefficients, coefficients, coefficients)
            .as((a, b, c) -> Curve.polynomial(100 * a, b, c / 100));
    Arbitrary<Curve> decays =
        Combinators.combine(
                Arbitraries.oneOf(
                    Arbitraries.doubles().between(0.001, 0.5).ofScale(6),
                    Arbitraries.doubles().between(0.5, 50)),
                coefficients)
            .as(
                (rate, weight) ->
                    Curve.decaying(0, new double[] {rate}, new double[] {100 * weight}));
    Arbitrary<Curve> decaying = decays.list().ofMinSize(1).ofMaxSize(5).map(RootsLaws::sum);
    return Arbitraries.oneOf(
        polynomials, decaying, Combinators.combine(polynomials, decaying).as(Curve::plus));
  }

  private static Curve sum(List<Curve> curves) {
    return curves.stream().reduce(Curve.ZERO, Curve::plus);
  }

  @Property
  void aCurveChangesItsSignAtRootsOnly(@ForAll("curves") Curve curve) {
    double[] roots = Roots.of(curve, 0, MOST);
    int next = 0;
    double step = MOST / 4096;
    for (double left = 0; left < MOST; left += step) {
      while (next < roots.length && roots[next] < left) {
        next++;
      }
      if (Math.signum(curve.at(left)) * Math.signum(curve.at(left + step)) < 0) {
        assertThat(next).as("from %s", left).isLessThan(roots.length);
        assertThat(roots[next]).isLessThanOrEqualTo(left + step);
      }
    }
  }

  @Property
  void aCurveVanishesAtItsRoots(@ForAll("curves") Curve curve) {
    for (double root : Roots.of(curve, 0, MOST)) {
      double slope = Math.abs(curve.derivative().at(root));
      assertThat(root).isBetween(0.0, MOST);
      assertThat(curve.at(root)).isCloseTo(0, within(1e-8 + 1e-9 * slope));
    }
  }

  @Property
  void closedFormAndBrentFindTheSame(
      @ForAll @DoubleRange(min = -MOST, max = MOST) double one,
      @ForAll @DoubleRange(min = 1, max = MOST) double apart,
      @ForAll @DoubleRange(min = 0.01, max = MOST) double factor) {
    double other = one + apart;
    Curve curve = Curve.polynomial(factor * one * other, -factor * (one + other), factor);
    assertThat(Roots.closedForm(curve, 0, MOST))
        .containsExactly(Roots.brent(curve, 0, MOST), within(1e-9 * MOST));
    Curve affine = Curve.polynomial(-factor * one, factor, 0);
    assertThat(Roots.closedForm(affine, 0, MOST))
        .containsExactly(Roots.brent(affine, 0, MOST), within(1e-9));
  }

  @Property
  void rootsAreOrderedAndDiffer(@ForAll("curves") Curve curve) {
    assertThat(Roots.of(curve, 0, MOST)).isSorted().doesNotHaveDuplicates();
  }
}
