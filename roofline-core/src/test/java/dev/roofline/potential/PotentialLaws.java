package dev.roofline.potential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roofline.device.Regime;
import dev.roofline.device.Roofline;
import dev.roofline.laws.CoreDomain;
import dev.roofline.laws.Hardware;
import dev.roofline.laws.ValueLaws;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;

@Domain(CoreDomain.class)
class PotentialLaws implements ValueLaws<Potential> {

  @Override
  public Arbitrary<Potential> values() {
    return Hardware.potentials();
  }

  @Provide
  Arbitrary<Potential> underTheRoof() {
    return Hardware.potentialsUnderTheRoof();
  }

  @Provide
  Arbitrary<Double> scales() {
    return Hardware.binaryScales();
  }

  @Property
  @StatisticsReport(StatisticsReportMode.OFF)
  void underTheRoofPhiIsNeverNegativeAndZeroOnlyAtTheRidgeOrOnTheComputeRoof(
      @ForAll("underTheRoof") Potential potential, @ForAll PotentialForm form) {
    boolean atTheTop =
        potential.regime() == Regime.COMPUTE_BOUND
            && potential.point().flopPerSecond() == potential.roofline().peak().flopPerSecond();
    assertThat(potential.aboveRoof()).isFalse();
    assertThat(form.of(potential)).isGreaterThanOrEqualTo(0);
    assertThat(form.of(potential) == 0).isEqualTo(atTheTop);
    Statistics.label("at the top").collect(atTheTop);
    Statistics.label("at the top")
        .coverage(checker -> checker.check(true).percentage(share -> share > 1));
    Statistics.label("regime").collect(potential.regime());
    Statistics.label("regime")
        .coverage(checker -> checker.check(Regime.MEMORY_BOUND).percentage(share -> share > 20));
  }

  @Property
  void theRidgeHasNoPotential(@ForAll Roofline roofline, @ForAll PotentialForm form) {
    double peak = roofline.peak().flopPerSecond();
    Potential ridge = Potential.of(roofline, Point.of(roofline.ridge(), peak));
    assertThat(form.of(ridge)).isZero();
  }

  @Property
  void aComputeBoundPotentialIsNegativeExactlyAboveTheRoof(
      @ForAll Potential potential, @ForAll PotentialForm form) {
    if (potential.regime() == Regime.COMPUTE_BOUND) {
      double peak = potential.roofline().peak().flopPerSecond();
      assertThat(form.of(potential) < 0).isEqualTo(potential.point().flopPerSecond() > peak);
    } else {
      assertThat(form.of(potential)).isPositive();
    }
  }

  @Property
  void fasterIsNearerUnderTheRoof(
      @ForAll("underTheRoof") Potential potential, @ForAll PotentialForm form) {
    Point point = potential.point();
    Point slower = Point.of(point.operationalIntensity(), point.flopPerSecond() / 2);
    assertThat(form.of(Potential.of(potential.roofline(), slower)))
        .isGreaterThanOrEqualTo(form.of(potential));
  }

  @Property
  void unitFreeFormsSurviveAnyChangeOfUnits(
      @ForAll Potential potential,
      @ForAll("scales") double flopUnit,
      @ForAll("scales") double byteUnit,
      @ForAll("scales") double secondUnit) {
    Potential rescaled = Hardware.rescaled(potential, flopUnit, byteUnit, secondUnit);
    assertThat(rescaled.regime()).isEqualTo(potential.regime());
    assertThat(rescaled.normalised()).isEqualTo(potential.normalised());
    assertThat(rescaled.logarithmic()).isEqualTo(potential.logarithmic());
  }

  @Property
  void unitFreeFormsSurviveDecimalUnitsButForRounding(@ForAll Potential potential) {
    Potential rescaled = Hardware.rescaled(potential, 1e-9, 1e-6, 1e3);
    if (rescaled.regime() == potential.regime()) {
      assertThat(rescaled.normalised())
          .isCloseTo(
              potential.normalised(), within(1e-12 * (1 + Math.abs(potential.normalised()))));
      assertThat(rescaled.logarithmic()).isCloseTo(potential.logarithmic(), within(1e-12));
    }
  }
}
