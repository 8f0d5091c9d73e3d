package dev.roofline.device;

import static dev.roofline.quantity.Bandwidth.gigabytesPerSecond;
import static dev.roofline.quantity.FlopRate.teraflopsPerSecond;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.roofline.quantity.Bandwidth;
import dev.roofline.quantity.FlopRate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RooflineTest {

  private static final Roofline ROOFLINE = Roofline.of(new FlopRate(1e12), new Bandwidth(1e11));

  /** The ridge points printed in arXiv 2602.11506, from the peaks and bandwidths of its Table 1. */
  @ParameterizedTest
  @CsvSource({
    "5.20, 204.80, 25.39",
    "35.58, 936.20, 38.00",
    "16.60, 448.00, 37.05",
    "2.089, 102.00, 20.48",
    "0.15360, 17.10, 8.98"
  })
  void ridgesAreThePapers(double teraflops, double gigabytes, double ridge) {
    Roofline roofline = Roofline.of(teraflopsPerSecond(teraflops), gigabytesPerSecond(gigabytes));
    assertThat(roofline.ridge()).isCloseTo(ridge, within(0.01));
  }

  @Test
  void theRoofIsTheSlopeThenThePeak() {
    assertThat(ROOFLINE.attainable(1)).isEqualTo(new FlopRate(1e11));
    assertThat(ROOFLINE.attainable(10)).isEqualTo(new FlopRate(1e12));
    assertThat(ROOFLINE.attainable(1e6)).isEqualTo(new FlopRate(1e12));
    assertThat(ROOFLINE.regime(9.99)).isEqualTo(Regime.MEMORY_BOUND);
    assertThat(ROOFLINE.regime(10)).isEqualTo(Regime.COMPUTE_BOUND);
    assertThat(ROOFLINE.regime(0)).isEqualTo(Regime.MEMORY_BOUND);
  }

  @Test
  void timeIsThatOfTheScarcerResource() {
    assertThat(ROOFLINE.seconds(1e12, 1e12)).isEqualTo(10);
    assertThat(ROOFLINE.seconds(5e12, 1e11)).isEqualTo(5);
    assertThat(ROOFLINE.seconds(0, 0)).isZero();
  }

  @Test
  void textsAreWorthReadingAtThePrompt() {
    assertThat(ROOFLINE).hasToString("Roofline[1 TFLOP/s, 100 GB/s, ridge 10.00 FLOP/byte]");
    assertThat(Regime.MEMORY_BOUND).hasToString("memory-bound");
    assertThat(Regime.COMPUTE_BOUND).hasToString("compute-bound");
  }

  @Test
  void numbersOffThePlaneAreRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ROOFLINE.attainable(0))
        .withMessage("operationalIntensity (0.0) must be a finite number > 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ROOFLINE.regime(-1))
        .withMessage("operationalIntensity (-1.0) must be a finite number >= 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ROOFLINE.seconds(Double.NaN, 1))
        .withMessage("flop (NaN) must be a finite number >= 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ROOFLINE.seconds(1, Double.POSITIVE_INFINITY))
        .withMessage("bytes (Infinity) must be a finite number >= 0");
  }
}
