package dev.roofline.potential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roofline.laws.CoreDomain;
import dev.roofline.laws.Hardware;
import dev.roofline.laws.ValueLaws;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

@Domain(CoreDomain.class)
class OptimalityGapLaws implements ValueLaws<OptimalityGap> {

  @Override
  public Arbitrary<OptimalityGap> values() {
    return Hardware.potentials().map(OptimalityGapLaws::gap);
  }

  private static OptimalityGap gap(Potential potential) {
    return OptimalityGap.of(potential.roofline(), potential.point());
  }

  @Property
  void theVerticalGapIsTheRoofOverThePerformance(@ForAll Potential potential) {
    Point point = potential.point();
    double roof = potential.roofline().attainable(point.operationalIntensity()).flopPerSecond();
    double factor = roof / point.flopPerSecond();
    assertThat(gap(potential).verticalFactor()).isCloseTo(factor, within(1e-12 * factor));
  }

  @Property
  void aFactorBelowOneMeansAPointAboveTheRoof(@ForAll Potential potential) {
    double factor = gap(potential).verticalFactor();
    // Next to the roof rounding decides.
    if (Math.abs(factor - 1) > 1e-12) {
      assertThat(factor < 1).isEqualTo(potential.aboveRoof());
    }
  }

  @Property
  void theGapsOfComputeAndBandwidthDifferByTheDistanceToTheRidge(@ForAll Potential potential) {
    OptimalityGap gap = gap(potential);
    double ratio = gap.computeFactor() / gap.bandwidthFactor();
    double distance = potential.roofline().ridge() / potential.point().operationalIntensity();
    assertThat(ratio).isCloseTo(distance, within(1e-12 * distance));
  }
}
