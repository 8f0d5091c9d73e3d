package dev.roofline.potential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roofline.device.Roofline;
import dev.roofline.quantity.Bandwidth;
import dev.roofline.quantity.FlopRate;
import org.junit.jupiter.api.Test;

class PointTest {

  @Test
  void aMeasurementIsWorkOverTrafficAndWorkOverTime() {
    Point point = Point.measured(3e12, 2e12, 0.5);
    assertThat(point).isEqualTo(Point.of(1.5, 6e12)).isEqualTo(new Point(1.5, 6e12));
    assertThat(point).hasToString("Point[1.5 FLOP/byte, 6 TFLOP/s]");
  }

  @Test
  void theRoofIsTheSlopeThenThePeak() {
    Roofline roofline = Roofline.of(new FlopRate(1e12), new Bandwidth(1e11));
    assertThat(Point.onRoof(roofline, 2)).isEqualTo(Point.of(2, 2e11));
    assertThat(Point.onRoof(roofline, 10)).isEqualTo(Point.of(10, 1e12));
    assertThat(Point.onRoof(roofline, 20)).isEqualTo(Point.of(20, 1e12));
  }

  @Test
  void numbersThatAreNoPointAreRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Point.of(0, 1))
        .withMessage("operationalIntensity (0.0) must be a finite number > 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Point.of(1, Double.NaN))
        .withMessage("flopPerSecond (NaN) must be a finite number > 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Point.measured(-1, 1, 1))
        .withMessage("flop (-1.0) must be a finite number > 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Point.measured(1, 0, 1))
        .withMessage("bytes (0.0) must be a finite number > 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Point.measured(1, 1, Double.POSITIVE_INFINITY))
        .withMessage("seconds (Infinity) must be a finite number > 0");
  }
}
