package dev.roofline.algebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roofline.workload.DecodeRun;
import dev.roofline.workload.Step;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CostTest {

  private static final Cost COST =
      new Cost(
          LinearForm.of(1, Extent.TOKENS),
          LinearForm.of(2, Extent.TOKENS),
          LinearForm.of(4, Extent.ONCE),
          LinearForm.of(8, Extent.CONTEXT),
          LinearForm.of(16, Extent.TOKENS),
          LinearForm.of(32, Extent.TOKENS));

  @Test
  void everyKindIsEvaluatedInItsPlace() {
    assertThat(COST.at(new Step(1, 2, 3))).isEqualTo(new Tally(2, 4, 4, 40, 32, 64));
    assertThat(COST.over(new DecodeRun(1, 0, 2))).isEqualTo(new Tally(2, 4, 8, 24, 32, 64));
  }

  @Test
  void workAndTrafficAreSums() {
    assertThat(COST.flop()).hasToString("3·TOKENS");
    assertThat(COST.bytes()).hasToString("8·CONTEXT + 4·ONCE + 48·TOKENS");
  }

  @Test
  void trafficCanBeCountedInPart() {
    Cost paper = COST.counting(EnumSet.of(Traffic.WEIGHTS, Traffic.KV_READ, Traffic.KV_WRITE));
    assertThat(paper.bytes()).hasToString("8·CONTEXT + 4·ONCE + 16·TOKENS");
    assertThat(paper.flop()).isEqualTo(COST.flop());
    assertThat(COST.counting(EnumSet.allOf(Traffic.class))).isEqualTo(COST);
    assertThat(COST.counting(Set.of()).bytes()).isEqualTo(LinearForm.ZERO);
    assertThat(COST.counting(Set.of(Traffic.WEIGHTS)).bytes()).isEqualTo(COST.weightBytes());
    assertThat(COST.counting(Set.of(Traffic.KV_READ)).bytes()).isEqualTo(COST.kvReadBytes());
    assertThat(COST.counting(Set.of(Traffic.KV_WRITE)).bytes()).isEqualTo(COST.kvWriteBytes());
    assertThat(COST.counting(Set.of(Traffic.ACTIVATIONS)).bytes())
        .isEqualTo(COST.activationBytes());
  }

  @Test
  void factorsThatAreNoAmountAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> COST.times(-1))
        .withMessage("factor (-1.0) must be a finite number >= 0");
  }
}
