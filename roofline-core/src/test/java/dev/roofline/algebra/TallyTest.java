package dev.roofline.algebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class TallyTest {

  private static final Tally TALLY = new Tally(1, 2, 4, 8, 16, 32);

  @Test
  void workTrafficAndIntensityFollow() {
    assertThat(TALLY.flop()).isEqualTo(3);
    assertThat(TALLY.bytes()).isEqualTo(60);
    assertThat(TALLY.operationalIntensity()).isEqualTo(0.05);
    assertThat(TALLY.times(2)).isEqualTo(new Tally(2, 4, 8, 16, 32, 64));
  }

  @Test
  void textsAreWorthReadingAtThePrompt() {
    assertThat(TALLY.times(1e9))
        .hasToString(
            "Tally[W 3.000e+09 FLOP (matrix 1.000e+09, vector 2.000e+09),"
                + " Q 6.000e+10 B (weights 4.000e+09, KV read 8.000e+09,"
                + " KV write 1.600e+10, activations 3.200e+10)]");
  }

  @Test
  void withoutTrafficThereIsNoIntensity() {
    assertThatIllegalStateException()
        .isThrownBy(() -> new Tally(1, 1, 0, 0, 0, 0).operationalIntensity())
        .withMessage("operational intensity needs traffic, but bytes are 0");
  }

  @Test
  void numbersThatAreNoAmountAreRefusedByName() {
    assertRefused(() -> new Tally(-1, 0, 0, 0, 0, 0), "matrixFlop (-1.0)");
    assertRefused(() -> new Tally(0, Double.NaN, 0, 0, 0, 0), "vectorFlop (NaN)");
    assertRefused(() -> new Tally(0, 0, -2, 0, 0, 0), "weightBytes (-2.0)");
    assertRefused(() -> new Tally(0, 0, 0, -3, 0, 0), "kvReadBytes (-3.0)");
    assertRefused(() -> new Tally(0, 0, 0, 0, -4, 0), "kvWriteBytes (-4.0)");
    assertRefused(
        () -> new Tally(0, 0, 0, 0, 0, Double.POSITIVE_INFINITY), "activationBytes (Infinity)");
    assertRefused(() -> TALLY.times(-1), "factor (-1.0)");
    assertRefused(() -> TALLY.times(Double.NaN), "factor (NaN)");
  }

  private static void assertRefused(Runnable made, String named) {
    assertThatIllegalArgumentException()
        .isThrownBy(made::run)
        .withMessage(named + " must be a finite number >= 0");
  }
}
