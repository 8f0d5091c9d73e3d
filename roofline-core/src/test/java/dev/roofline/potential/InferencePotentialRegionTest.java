package dev.roofline.potential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roofline.device.Roofline;
import dev.roofline.quantity.Bandwidth;
import dev.roofline.quantity.FlopRate;
import org.junit.jupiter.api.Test;

class InferencePotentialRegionTest {

  /** π = 10 TFLOP/s, β = 1 TB/s, ridge 10 FLOP/byte. */
  private static final Roofline ROOFLINE = Roofline.of(new FlopRate(1e13), new Bandwidth(1e12));

  @Test
  void aMemoryBoundRegionReachesToTheRidge() {
    InferencePotentialRegion region = region(0.1, 1e10);
    assertThat(region.corners())
        .containsExactly(
            Point.of(0.1, 1e10), Point.of(0.1, 1e11), Point.of(10, 1e13), Point.of(10, 1e10));
    // Two decades wide, one high at the point, three at the ridge.
    assertThat(region.area()).isCloseTo(2 * (1 + 3) / 2.0, within(1e-12));
    assertThat(region).hasToString("InferencePotentialRegion[4 corners, 4.000 square decades]");
  }

  @Test
  void onTheRoofItIsATriangle() {
    InferencePotentialRegion region = region(1, 1e12);
    assertThat(region.corners()).hasSize(4).startsWith(Point.of(1, 1e12), Point.of(1, 1e12));
    assertThat(region.area()).isCloseTo(0.5, within(1e-15));
  }

  @Test
  void aComputeBoundRegionIsASegmentUpToTheRoof() {
    InferencePotentialRegion region = region(100, 1e12);
    assertThat(region.corners()).containsExactly(Point.of(100, 1e12), Point.of(100, 1e13));
    assertThat(region.area()).isZero();
    assertThat(region).hasToString("InferencePotentialRegion[2 corners, 0.000 square decades]");
  }

  @Test
  void aboveTheRoofThereIsNone() {
    InferencePotentialRegion aboveTheSlope = region(1, 2e12);
    assertThat(aboveTheSlope.isEmpty()).isTrue();
    assertThat(aboveTheSlope.corners()).isEmpty();
    assertThat(aboveTheSlope.area()).isZero();
    assertThat(aboveTheSlope).hasToString("InferencePotentialRegion[empty]");
    assertThat(region(100, 2e13).isEmpty()).isTrue();
  }

  private static InferencePotentialRegion region(double intensity, double performance) {
    return Potential.of(ROOFLINE, Point.of(intensity, performance)).region();
  }
}
