package dev.roofline.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roofline.device.Roofline;
import dev.roofline.quantity.Bandwidth;
import dev.roofline.quantity.FlopRate;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CeilingGapTest {

  private static final Offset<Double> EXACT = within(1e-12);

  private static Roofline roofline(double gigaflops, double gigabytes) {
    return Roofline.of(
        FlopRate.gigaflopsPerSecond(gigaflops), Bandwidth.gigabytesPerSecond(gigabytes));
  }

  @Test
  void gapsAreFactorsAndShares() {
    CeilingGap gap = new CeilingGap(roofline(1000, 100), roofline(800, 50));
    assertThat(gap.bandwidthFactor()).isEqualTo(2, EXACT);
    assertThat(gap.bandwidthShortfall()).isEqualTo(0.5, EXACT);
    assertThat(gap.computeFactor()).isEqualTo(1.25, EXACT);
    assertThat(gap.computeShortfall()).isEqualTo(0.2, EXACT);
    assertThat(gap.ridgeShift()).isEqualTo(1.6, EXACT);
    assertThat(gap)
        .hasToString(
            "bandwidth gap 2.00 times (50.0 %), compute gap 1.25 times (20.0 %), ridge 10.00 →"
                + " 16.00 FLOP/byte");
  }

  @Test
  void aCeilingThatIsExceededHasANegativeShortfall() {
    CeilingGap gap = new CeilingGap(roofline(1000, 100), roofline(2000, 100));
    assertThat(gap.computeFactor()).isEqualTo(0.5, EXACT);
    assertThat(gap.computeShortfall()).isEqualTo(-1, EXACT);
    assertThat(gap.bandwidthShortfall()).isZero();
  }
}
