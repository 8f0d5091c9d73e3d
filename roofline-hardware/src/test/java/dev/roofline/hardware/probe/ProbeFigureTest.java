package dev.roofline.hardware.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProbeFigureTest {

  private static ProbeFigure triad(Double... gigabytes) {
    List<Double> samples = List.of(gigabytes).stream().map(g -> g * 1e9).toList();
    return new ProbeFigure(ProbeKernel.TRIAD, 2, "loop", samples, 1);
  }

  @Test
  void quantilesInterpolateBetweenSortedSamples() {
    // R: x <- c(40, 10, 30, 20); quantile(x, c(.25, .5, .75)) gives 17.5, 25.0, 32.5
    ProbeFigure figure = triad(40.0, 10.0, 30.0, 20.0);
    assertThat(figure.median()).isCloseTo(25e9, within(1.0));
    assertThat(figure.best()).isEqualTo(40e9);
    assertThat(figure.spread()).isCloseTo(15.0 / 25, within(1e-12));
    assertThat(figure.repeats()).isEqualTo(4);
  }

  @Test
  void oneSampleHasNoSpread() {
    ProbeFigure figure = triad(31.5);
    assertThat(figure.median()).isEqualTo(31.5e9);
    assertThat(figure.best()).isEqualTo(31.5e9);
    assertThat(figure.spread()).isZero();
  }

  @Test
  void disturbedSamplesWidenTheSpreadAndLeaveTheBest() {
    ProbeFigure calm = triad(40.0, 40.4, 39.8, 40.2, 40.1);
    ProbeFigure loaded = triad(40.0, 21.0, 39.8, 14.0, 30.0);
    assertThat(calm.spread()).isLessThan(0.01);
    assertThat(loaded.spread()).isGreaterThan(0.5);
    assertThat(loaded.best()).isEqualTo(40e9);
  }

  @Test
  void saysWhatItCounts() {
    assertThat(triad(40.0, 42.0, 38.0))
        .hasToString(
            "triad on 2 threads: median 40 GB/s, spread 5.0 %, running 100 %, best of 3 42 GB/s (24"
                + " B an element: two doubles read, one written, write-allocate not counted;"
                + " loop)");
    assertThat(new ProbeFigure(ProbeKernel.FMA_F32, 1, "Vector API", List.of(1e11), 1).toString())
        .startsWith("fma-f32 on 1 thread: median 100 GFLOP/s");
  }

  @Test
  void refusesWhatIsNoMeasurement() {
    assertThatIllegalArgumentException()
        .isThrownBy(ProbeFigureTest::triad)
        .withMessage("repeats (0) must be from 1 to 2147483647");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> triad(1.0, 0.0))
        .withMessage("sample (0.0) must be a finite number > 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> triad(Double.NaN))
        .withMessage("sample (NaN) must be a finite number > 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ProbeFigure(ProbeKernel.READ, 0, "loop", List.of(1.0), 1))
        .withMessage("threads (0) must be from 1 to 2147483647");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ProbeFigure(ProbeKernel.READ, 1, "loop", List.of(1.0), Double.NaN))
        .withMessage("running (NaN) must be from 0 to 1");
  }
}
