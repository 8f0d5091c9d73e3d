package dev.roofline.potential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roofline.device.Regime;
import dev.roofline.laws.CoreDomain;
import dev.roofline.laws.Hardware;
import dev.roofline.laws.ValueLaws;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

@Domain(CoreDomain.class)
class InferencePotentialRegionLaws implements ValueLaws<InferencePotentialRegion> {

  @Override
  public Arbitrary<InferencePotentialRegion> values() {
    return Hardware.potentials().map(Potential::region);
  }

  @Property
  void theAreaIsThatOfThePolygonInLogarithmicCoordinates(@ForAll Potential potential) {
    InferencePotentialRegion region = potential.region();
    assertThat(region.area()).isCloseTo(shoelace(region.corners()), within(1e-10));
  }

  /** Gauss's area formula, positive for clockwise corners. */
  private static double shoelace(List<Point> corners) {
    double twice = 0;
    for (int i = 0; i < corners.size(); i++) {
      Point next = corners.get((i + 1) % corners.size());
      Point origin = corners.get(0);
      twice +=
          decades(origin.flopPerSecond(), corners.get(i).flopPerSecond())
                  * decades(origin.operationalIntensity(), next.operationalIntensity())
              - decades(origin.operationalIntensity(), corners.get(i).operationalIntensity())
                  * decades(origin.flopPerSecond(), next.flopPerSecond());
    }
    return twice / 2;
  }

  private static double decades(double from, double to) {
    return Math.log10(to) - Math.log10(from);
  }

  @Property
  void itBeginsAtThePointAndStaysUnderTheRoof(@ForAll Potential potential) {
    List<Point> corners = potential.region().corners();
    assertThat(corners.isEmpty()).isEqualTo(potential.aboveRoof());
    if (!corners.isEmpty()) {
      assertThat(corners.get(0)).isEqualTo(potential.point());
      assertThat(corners)
          .allSatisfy(
              corner ->
                  assertThat(corner.flopPerSecond())
                      .isGreaterThanOrEqualTo(potential.point().flopPerSecond())
                      .isLessThanOrEqualTo(roof(potential, corner) * (1 + 1e-12)));
    }
  }

  private static double roof(Potential potential, Point corner) {
    return potential.roofline().attainable(corner.operationalIntensity()).flopPerSecond();
  }

  @Property
  void itsShapeFollowsTheRegime(@ForAll Potential potential) {
    InferencePotentialRegion region = potential.region();
    if (!region.isEmpty()) {
      boolean memoryBound = potential.regime() == Regime.MEMORY_BOUND;
      assertThat(region.corners()).hasSize(memoryBound ? 4 : 2);
      assertThat(region.area() > 0).isEqualTo(memoryBound);
    }
  }

  @Property
  void aSlowerPointHasALargerRegion(@ForAll Potential potential) {
    InferencePotentialRegion region = potential.region();
    Point point = potential.point();
    Point slower = Point.of(point.operationalIntensity(), point.flopPerSecond() / 2);
    InferencePotentialRegion larger = Potential.of(potential.roofline(), slower).region();
    if (!region.isEmpty()) {
      assertThat(larger.area()).isGreaterThanOrEqualTo(region.area());
    }
  }
}
