package dev.roofline.potential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import dev.roofline.device.Regime;
import dev.roofline.device.Roofline;
import dev.roofline.quantity.Bandwidth;
import dev.roofline.quantity.FlopRate;
import dev.roofline.quantity.Prefix;
import org.junit.jupiter.api.Test;

class PotentialTest {

  /** π = 10 TFLOP/s, β = 1 TB/s, ridge 10 FLOP/byte. */
  private static final Roofline ROOFLINE = Roofline.of(new FlopRate(10e12), new Bandwidth(1e12));

  private static final Potential MEMORY_BOUND = Potential.of(ROOFLINE, Point.of(1, 0.1e12));
  private static final Potential COMPUTE_BOUND = Potential.of(ROOFLINE, Point.of(100, 1e12));
  private static final Potential ABOVE = Potential.of(ROOFLINE, Point.of(100, 100e12));

  @Test
  void aMemoryBoundPointIsMeasuredFromTheRidge() {
    assertThat(MEMORY_BOUND.regime()).isEqualTo(Regime.MEMORY_BOUND);
    assertThat(MEMORY_BOUND.aboveRoof()).isFalse();
    assertThat(MEMORY_BOUND.published().value()).isCloseTo(9.9e12, within(1.0));
    assertThat(MEMORY_BOUND.normalised()).isCloseTo(Math.hypot(0.9, 0.99), within(1e-15));
    assertThat(MEMORY_BOUND.logarithmic()).isCloseTo(Math.sqrt(1 + 4), within(1e-15));
  }

  @Test
  void aComputeBoundPointIsMeasuredFromTheComputeRoof() {
    assertThat(COMPUTE_BOUND.regime()).isEqualTo(Regime.COMPUTE_BOUND);
    assertThat(COMPUTE_BOUND.published()).isEqualTo(new PublishedPotential(9e12, "FLOP/s"));
    assertThat(COMPUTE_BOUND.normalised()).isEqualTo(0.9);
    assertThat(COMPUTE_BOUND.logarithmic()).isEqualTo(1);
  }

  @Test
  void theUnitChangesThePublishedValueByMoreThanAFactor() {
    assertThat(MEMORY_BOUND.published(Prefix.GIGA).unit()).isEqualTo("GFLOP/s");
    assertThat(MEMORY_BOUND.published(Prefix.TERA).value())
        .isCloseTo(Math.hypot(9, 9.9), within(1e-14));
    assertThat(COMPUTE_BOUND.published(Prefix.TERA))
        .isEqualTo(new PublishedPotential(9, "TFLOP/s"))
        .hasToString("9.000 TFLOP/s");
  }

  @Test
  void theUnitChangesThePublishedRanking() {
    Potential likeTheRidge = Potential.of(ROOFLINE, Point.of(9, 1e12));
    Potential onTheRoof = Potential.of(ROOFLINE, Point.of(1.5, 1.5e12));
    assertThat(likeTheRidge.published().value()).isGreaterThan(onTheRoof.published().value());
    assertThat(likeTheRidge.published(Prefix.TERA).value())
        .isLessThan(onTheRoof.published(Prefix.TERA).value());
  }

  @Test
  void aPointAboveTheRoofIsKept() {
    assertThat(ABOVE.aboveRoof()).isTrue();
    assertThat(ABOVE.published().value()).isEqualTo(-90e12);
    assertThat(ABOVE.normalised()).isEqualTo(-9);
    assertThat(ABOVE.logarithmic()).isEqualTo(-1);
    Potential aboveTheSlope = Potential.of(ROOFLINE, Point.of(1, 2e12));
    assertThat(aboveTheSlope.aboveRoof()).isTrue();
    assertThat(aboveTheSlope.normalised()).isCloseTo(Math.hypot(0.9, 0.8), within(1e-15));
  }

  @Test
  void decadesStayFiniteWhereQuotientsDoNot() {
    Roofline extreme = Roofline.of(new FlopRate(1e300), new Bandwidth(1e150));
    Potential far = Potential.of(extreme, Point.of(1e-100, 1e-100));
    assertThat(far.logarithmic()).isCloseTo(Math.hypot(250, 400), within(1e-9));
    Potential above = Potential.of(extreme, Point.of(1e-200, 1e-200));
    assertThat(above.logarithmic()).isCloseTo(Math.hypot(350, 500), within(1e-9));
    assertThat(Decades.between(1e200, 1e-200)).isCloseTo(-400, within(1e-9));
  }

  @Test
  void textsAreWorthReadingAtThePrompt() {
    assertThat(MEMORY_BOUND)
        .hasToString(
            "Potential[memory-bound, Φ 9.900e+12 FLOP/s, 1.338 normalised, 2.236 decades]");
    assertThat(ABOVE)
        .hasToString(
            "Potential[compute-bound above the roof, Φ -9.000e+13 FLOP/s, -9.000 normalised,"
                + " -1.000 decades]");
    assertThat(PotentialForm.values())
        .extracting(PotentialForm::toString)
        .containsExactly("published", "normalised", "logarithmic");
  }

  @Test
  void formsAreTheNumbersOfTheirNames() {
    assertThat(PotentialForm.PUBLISHED.of(COMPUTE_BOUND)).isEqualTo(9e12);
    assertThat(PotentialForm.NORMALISED.of(COMPUTE_BOUND)).isEqualTo(0.9);
    assertThat(PotentialForm.LOGARITHMIC.of(COMPUTE_BOUND)).isEqualTo(1);
  }

  @Test
  @SuppressWarnings("DataFlowIssue")
  void whatIsMissingIsNamed() {
    assertThatNullPointerException()
        .isThrownBy(() -> Potential.of(null, Point.of(1, 1)))
        .withMessage("roofline");
    assertThatNullPointerException()
        .isThrownBy(() -> Potential.of(ROOFLINE, null))
        .withMessage("point");
    assertThatNullPointerException()
        .isThrownBy(() -> new InferencePotentialRegion(null))
        .withMessage("potential");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PublishedPotential(Double.NaN, "FLOP/s"))
        .withMessage("value (NaN) must be a finite number");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PublishedPotential(1, " "))
        .withMessage("unit (\" \") must not be blank");
  }
}
