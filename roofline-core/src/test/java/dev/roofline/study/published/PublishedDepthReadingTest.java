package dev.roofline.study.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PublishedDepthReadingTest {

  /** M = 800 + 50·L, T = 4 + L: L* = sqrt(16·4) = 8. */
  private static final PublishedDepthReading DEPTH =
      new PublishedDepthReading(3000, new AffineInDepth(800, 50), new AffineInDepth(4, 1));

  @Test
  void theIntensityPeaksAtTheRootOfTheProductOfTheEnds() {
    assertThat(DEPTH.peakDepth()).isEqualTo(8);
    assertThat(DEPTH.intensity(8).flopPerByteSecond()).isEqualTo(24_000.0 / (1200 * 12));
    assertThat(DEPTH.intensity(4).flopPerByteSecond()).isEqualTo(12_000.0 / (1000 * 8));
    assertThat(DEPTH.intensity(16).flopPerByteSecond()).isEqualTo(48_000.0 / (1600 * 20));
    assertThat(DEPTH.workPerSecond(16)).isEqualTo(2400);
  }

  @Test
  void readingsAtTwoDepthsGiveTheCurve() {
    PublishedDepthReading depth =
        PublishedDepthReading.between(
            2,
            64,
            layers ->
                PublishedReading.of(
                        PublishedAttention.MHA,
                        AttentionSizes.of(layers, 8, 4),
                        new PublishedRun(100, 20, 100.0 / layers, 20.0 / (3 + layers)),
                        new PublishedMemory(900 + 7 * layers, layers, 100))
                    .clock(new PublishedClock(1, 0, 0, 1e7)));
    PublishedCount layer = PublishedAttention.MHA.ofLayer(AttentionSizes.of(1, 8, 4), 100);
    assertThat(depth.workOfLayer())
        .isEqualTo(layer.attention() + layer.linear() + layer.keyValueElements() / 2);
    assertThat(depth.peakBytes()).isEqualTo(new AffineInDepth(1000, 107));
    assertThat(depth.wallSeconds().ends()).isEqualTo(9 + 3, within(1e-12));
    assertThat(depth.wallSeconds().layer()).isEqualTo(0.07 + 2, within(1e-12));
  }

  @Test
  void itPrintsThePeakAndWhatItAssumes() {
    assertThat(DEPTH)
        .hasToString(
            "published depth reading: highest at L* = 8 layers; assumes W = 3 k·L, peak memory"
                + " M = 800 + 50·L byte, wall time T = 4 + 1·L s, intensity W/(M·T)");
  }

  @Test
  void whatDoesNotGrowIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AffineInDepth.through(2, 10, 4, 10))
        .withMessage("layer (0.0) must be a finite number > 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AffineInDepth.through(2, 1, 4, 3))
        .withMessage("ends (-1.0) must be a finite number >= 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AffineInDepth.through(2, 1, 2, 3))
        .withMessage("layers (2) must differ from the other number of layers");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DEPTH.intensity(0))
        .withMessageStartingWith("layers (0) must be from 1");
  }
}
