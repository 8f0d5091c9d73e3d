package dev.roofline.hardware.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roofline.device.Device;
import dev.roofline.device.Roofline;
import dev.roofline.format.ComputeFormat;
import dev.roofline.quantity.DataSize;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class HostProbeTest {

  /** A third of a second gives no figures to believe, but figures. */
  @Test
  void measuresThisMachine() {
    ProbeResult result =
        HostProbe.standard()
            .within(Duration.ofMillis(300))
            .memory(new DataSize(12L << 20))
            .threads(2)
            .measure();
    assertThat(result.figures())
        .hasSize(10)
        .allMatch(figure -> figure.median() > 0 && Double.isFinite(figure.best()))
        .allMatch(figure -> figure.repeats() >= 1);
    assertThat(result.arrays().bytes()).isBetween(786_432L, 12L << 20);
    Device device = result.device();
    for (ComputeFormat format : new ComputeFormat[] {ComputeFormat.F32, ComputeFormat.F64}) {
      Roofline roofline = device.roofline(format);
      assertThat(roofline.ridge()).isPositive().isFinite();
      assertThat(roofline.attainable(1e-6).flopPerSecond()).isPositive();
    }
    assertThat(result.host().memory().bytes()).isPositive();
    assertThat(result.toString()).contains("triad", "fma-f64");
  }

  @Test
  void refusesWhatCannotBeDone() {
    HostProbe probe = HostProbe.standard();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> probe.within(Duration.ofMillis(99)))
        .withMessage("time (PT0.099S) must be from PT0.1S to PT1H");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> probe.within(Duration.ofHours(2)))
        .withMessage("time (PT2H) must be from PT0.1S to PT1H");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> probe.threads(0))
        .withMessage("threads (0) must be from 1 to 4096");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> probe.threads(1).memory(new DataSize(1000)).measure())
        .withMessage(
            "memory (1 kB) must be at least 393.2 kB for 1 thread; it is bounded by half of the"
                + " free heap");
  }
}
