package dev.roofline.potential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roofline.device.Regime;
import dev.roofline.device.Roofline;
import dev.roofline.quantity.Bandwidth;
import dev.roofline.quantity.FlopRate;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Under a roof of 1 TFLOP/s and 100 GB/s, with its ridge at 10 FLOP/byte. */
class OptimalityGapTest {

  private static final Offset<Double> EXACT = within(1e-12);
  private static final Roofline ROOF = Roofline.of(new FlopRate(1e12), new Bandwidth(1e11));

  @Test
  void belowTheMemoryRoofTheVerticalGapIsTheBandwidthGap() {
    OptimalityGap gap = OptimalityGap.of(ROOF, Point.of(2, 50e9));
    assertThat(gap.regime()).isEqualTo(Regime.MEMORY_BOUND);
    assertThat(gap.bandwidthFactor()).isEqualTo(4, EXACT);
    assertThat(gap.bandwidthShortfall()).isEqualTo(0.75, EXACT);
    assertThat(gap.computeFactor()).isEqualTo(20, EXACT);
    assertThat(gap.computeShortfall()).isEqualTo(0.95, EXACT);
    assertThat(gap.verticalFactor()).isEqualTo(4, EXACT);
    assertThat(gap.verticalShortfall()).isEqualTo(0.75, EXACT);
    assertThat(gap.verticalDecades()).isEqualTo(Math.log10(4), EXACT);
    assertThat(gap)
        .hasToString(
            "4.00 times below the memory roof (75.0 % unused); bandwidth gap 4.00, compute gap"
                + " 20.0");
  }

  @Test
  void belowTheComputeRoofItIsTheComputeGap() {
    OptimalityGap gap = OptimalityGap.of(ROOF, Point.of(40, 5e11));
    assertThat(gap.regime()).isEqualTo(Regime.COMPUTE_BOUND);
    assertThat(gap.verticalFactor()).isEqualTo(2, EXACT);
    assertThat(gap.bandwidthFactor()).isEqualTo(8, EXACT);
    assertThat(gap.toString()).startsWith("2.00 times below the compute roof (50.0 % unused)");
  }

  @Test
  void aboveTheRoofAFactorIsBelowOneAndNothingIsClipped() {
    OptimalityGap gap = OptimalityGap.of(ROOF, Point.of(1, 125e9));
    assertThat(gap.verticalFactor()).isEqualTo(0.8, EXACT);
    assertThat(gap.verticalShortfall()).isEqualTo(-0.25, EXACT);
    assertThat(gap.verticalDecades()).isNegative();
  }
}
