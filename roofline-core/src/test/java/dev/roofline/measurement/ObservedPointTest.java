package dev.roofline.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.roofline.device.Regime;
import dev.roofline.potential.Potential;
import dev.roofline.workload.DecodeRun;
import dev.roofline.workload.Step;
import dev.roofline.workload.Workload;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ObservedPointTest {

  private static final Offset<Double> EXACT = within(1e-12);

  private static ObservedPoint observed(MeasuredRun run, double seconds) {
    return Testbeds.observer(new Testbeds.Dense(), Testbeds.device())
        .observe(run, MeasuredTime.ofSeconds(seconds));
  }

  @Test
  void aGenerationIsAPointUnderTheMemoryRoof() {
    ObservedPoint seen = observed(Testbeds.generation(), 0.4);
    assertThat(seen.tally().flop()).isEqualTo(20e9);
    assertThat(seen.tally().bytes()).isEqualTo(20e9);
    assertThat(seen.operationalIntensity()).isEqualTo(1);
    assertThat(seen.performance()).hasToString("50 GFLOP/s");
    assertThat(seen.bandwidth()).hasToString("50 GB/s");
    assertThat(seen.tokensPerSecond()).isEqualTo(25);
    assertThat(seen.regime()).isEqualTo(Regime.MEMORY_BOUND);
    assertThat(seen.mbu()).isEqualTo(0.5, EXACT);
    assertThat(seen.mfu()).isEqualTo(0.05, EXACT);
    assertThat(seen.bandwidthGap()).isEqualTo(2, EXACT);
    assertThat(seen.computeGap()).isEqualTo(20, EXACT);
    assertThat(seen.roofGap()).isEqualTo(2, EXACT);
    assertThat(seen.roofGapDecades()).isEqualTo(Math.log10(2), EXACT);
    assertThat(seen.boundSeconds()).isEqualTo(0.2, EXACT);
    assertThat(seen.potential()).isEqualTo(Potential.of(seen.roofline(), seen.point()));
    assertThat(seen.violation()).isEmpty();
    assertThat(seen)
        .hasToString("dense on box: 1 FLOP/byte, 50 GFLOP/s, memory-bound, MFU 0.0500, MBU 0.500");
  }

  @Test
  void aPromptRunsItsHeadOnlyWhereLogitsAreComputed() {
    Step part = new Step(1, 50, 0);
    MeasuredRun run =
        new MeasuredRun(
            List.of(new ForwardPass(part, false), new ForwardPass(new Step(1, 50, 50), true)),
            List.of());
    ObservedPoint seen = observed(run, 1);
    assertThat(seen.tally().flop()).isEqualTo(2 * 50 * 1.8e9 + 0.2e9);
    assertThat(seen.tally().weightBytes()).isEqualTo(1.8e9 + 2e9);
    assertThat(run.steps()).isEqualTo(2);
    assertThat(run.tokens()).isEqualTo(100);
    assertThat(seen.regime()).isEqualTo(Regime.COMPUTE_BOUND);
    assertThat(seen.roofGap()).isEqualTo(seen.computeGap());
  }

  @Test
  void aPromptAndAGenerationAddUp() {
    ObservedPoint seen = observed(MeasuredRun.of(Workload.of(50, 10)), 1);
    assertThat(seen.run().steps()).isEqualTo(11);
    assertThat(seen.run().tokens()).isEqualTo(60);
    assertThat(seen.tally().flop()).isEqualTo(50 * 1.8e9 + 0.2e9 + 20e9);
    assertThat(seen.boundSeconds())
        .as("each step under its own roof, not all under one")
        .isEqualTo(0.0902 + 0.2, EXACT);
  }

  @Test
  void aTimeHasASpreadOrNot() {
    MeasuredTime plain = MeasuredTime.ofSeconds(2);
    assertThat(plain.standardDeviation()).isEmpty();
    assertThat(plain.relativeDeviation()).isEmpty();
    assertThat(plain.plusMinus(0.5).relativeDeviation()).hasValue(0.25);
    assertThat(plain.plusMinus(0.5))
        .hasToString("2.0 s ± 0.5 s")
        .isEqualTo(MeasuredTime.ofSeconds(2).plusMinus(0.5))
        .isNotEqualTo(plain);
  }

  @Test
  void impossibleRunsAndTimesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MeasuredTime.ofSeconds(0))
        .withMessage("seconds (0.0) must be a finite number > 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MeasuredTime.ofSeconds(1).plusMinus(-1))
        .withMessage("standardDeviation (-1.0) must be a finite number >= 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MeasuredRun(List.of(), List.of()))
        .withMessage("prefill ([]) and decode ([]) must not both be empty");
    assertThat(MeasuredRun.of(new DecodeRun(3, 0, 7)).tokens()).isEqualTo(21);
  }
}
