package dev.roofline.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.roofline.algebra.KernelKind;
import dev.roofline.algebra.Traffic;
import dev.roofline.device.Regime;
import dev.roofline.potential.Point;
import dev.roofline.potential.Potential;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Every number here is worked out by hand from the costs that {@link HandModel} states. */
class ReportTest {

  private static final Offset<Double> EXACT = within(1e-9);

  private static final Report REPORT = HandModel.QUESTION.analyze();

  @Test
  void aPrefillIsTheSumOfItsOperators() {
    Phase prefill = REPORT.prefill();
    assertThat(prefill.name()).isEqualTo("prefill");
    assertThat(prefill.steps()).isEqualTo(1);
    assertThat(prefill.tokens()).isEqualTo(8);
    assertThat(prefill.tally().flop()).isEqualTo(2 * 1600 + 2 * 8000 + 200);
    assertThat(prefill.tally().bytes()).isEqualTo(2 * 680 + 2 * 320 + 100);
    assertThat(prefill.operatorSeconds()).isEqualTo(2 * 6.8 + 2 * 8 + 1, EXACT);
    assertThat(prefill.aggregateSeconds()).isEqualTo(21, EXACT);
    assertThat(prefill.seconds()).isEqualTo(30.6, EXACT);
    assertThat(prefill.tokensPerSecond()).isEqualTo(8 / 30.6, EXACT);
    assertThat(prefill.operationalIntensity()).isEqualTo(19_400 / 2100.0, EXACT);
    assertThat(prefill.regime()).isEqualTo(Regime.MEMORY_BOUND);
    assertThat(prefill.attainable().flopPerSecond()).isEqualTo(19_400 / 21.0, EXACT);
    assertThat(prefill.performance().flopPerSecond()).isEqualTo(19_400 / 30.6, EXACT);
  }

  @Test
  void operatorsOfOneNameAreOneAndTheSlowestIsFirst() {
    List<OperatorReport> operators = REPORT.prefill().operators();
    assertThat(operators).extracting(OperatorReport::name).containsExactly("attn", "proj", "head");
    OperatorReport attention = operators.get(0);
    assertThat(attention.kind()).isEqualTo(KernelKind.ATTENTION);
    assertThat(attention.count()).isEqualTo(2);
    assertThat(attention.tally().flop()).isEqualTo(16_000);
    assertThat(attention.tally().kvReadBytes()).isEqualTo(320);
    assertThat(attention.tally().kvWriteBytes()).isEqualTo(320);
    assertThat(attention.seconds()).isEqualTo(16, EXACT);
    assertThat(attention.share()).isEqualTo(16 / 30.6, EXACT);
    assertThat(attention.regime()).isEqualTo(Regime.COMPUTE_BOUND);
    assertThat(operators.get(1).regime()).isEqualTo(Regime.MEMORY_BOUND);
    assertThat(operators.get(2).count()).isEqualTo(1);
    assertThat(operators.get(2))
        .hasToString("head ×1.0: " + operators.get(2).tally() + ", memory-bound, 1.00 s (3.3 %)");
  }

  @Test
  void aDecodeIsTheSumOfItsSteps() {
    Phase decode = REPORT.decode();
    assertThat(decode.steps()).isEqualTo(3);
    assertThat(decode.tokens()).isEqualTo(6);
    assertThat(decode.tally().flop()).isEqualTo(6 * 400 + 2 * 14_400 + 3 * 200);
    assertThat(decode.tally().bytes()).isEqualTo(6 * 320 + 2 * 840 + 3 * 100);
    assertThat(decode.operatorSeconds()).isEqualTo(6 * 3.2 + 2 * (4 + 4.8 + 5.6) + 3, EXACT);
    assertThat(decode.aggregateSeconds()).isEqualTo(12.2 + 13 + 13.8, EXACT);
  }

  @Test
  void theTotalIsBothPhases() {
    Phase total = REPORT.total();
    assertThat(total.name()).isEqualTo("total");
    assertThat(total.steps()).isEqualTo(4);
    assertThat(total.tokens()).isEqualTo(14);
    assertThat(total.tally()).isEqualTo(REPORT.prefill().tally().plus(REPORT.decode().tally()));
    assertThat(total.operatorSeconds()).isEqualTo(30.6 + 51, EXACT);
    assertThat(total.aggregateSeconds()).isEqualTo(21 + 39, EXACT);
    assertThat(total.operators())
        .extracting(OperatorReport::name)
        .containsExactly("attn", "proj", "head");
    assertThat(total.operators().get(0).count()).isEqualTo(2);
    assertThat(total.operators().get(0).seconds()).isEqualTo(16 + 28.8, EXACT);
    assertThat(REPORT.roofline()).isEqualTo(total.roofline());
  }

  @Test
  void theAggregateBoundIsTheOtherTime() {
    Report report = HandModel.QUESTION.bound(Bound.AGGREGATE).analyze();
    assertThat(report.prefill().seconds()).isEqualTo(21, EXACT);
    assertThat(report.prefill().operators().get(0).share())
        .as("shares are of the operators' own seconds")
        .isEqualTo(16 / 30.6, EXACT);
  }

  @Test
  void aWorkloadOfOnePhaseIsItsTotal() {
    Report prefill = HandModel.QUESTION.generate(0).analyze();
    assertThat(prefill.hasPrefill()).isTrue();
    assertThat(prefill.hasDecode()).isFalse();
    assertThat(prefill.total()).isEqualTo(prefill.prefill()).isEqualTo(REPORT.prefill());
    assertThat(prefill.potential()).isEqualTo(prefill.potential(prefill.prefill()));
    assertThatIllegalStateException()
        .isThrownBy(prefill::decode)
        .withMessage("generate (0) must be at least 1 for there to be a decode");
    Report decode = HandModel.QUESTION.prompt(0).analyze();
    assertThat(decode.hasPrefill()).isFalse();
    assertThat(decode.hasDecode()).isTrue();
    assertThat(decode.total()).isEqualTo(decode.decode());
    assertThatIllegalStateException()
        .isThrownBy(decode::prefill)
        .withMessage("prompt (0) must be at least 1 for there to be a prefill");
  }

  @Test
  void thePotentialIsThatOfDecode() {
    Potential expected = Potential.of(REPORT.roofline(), Point.of(31_800 / 3900.0, 31_800 / 51.0));
    assertThat(REPORT.potential().normalised()).isEqualTo(expected.normalised(), EXACT);
    assertThat(REPORT.potential(REPORT.prefill())).isNotEqualTo(REPORT.potential());
  }

  @Test
  void workWithoutTrafficIsComputeBound() {
    Report report = HandModel.QUESTION.counting(Traffic.WEIGHTS).analyze();
    OperatorReport attention = report.prefill().operators().get(0);
    assertThat(attention.tally().bytes()).isZero();
    assertThat(attention.regime()).isEqualTo(Regime.COMPUTE_BOUND);
    assertThat(report.prefill().limit())
        .isEqualTo("compute-bound: limited by the peak of 1 kFLOP/s");
    assertThat(report.operatorTable(1))
        .startsWith(
            """
            prefill by operator, slowest first
            operator  count      work  traffic  FLOP/byte  regime         time   share
            attn          2  16 kFLOP      0 B          –  compute-bound  16 s  76.2 %
            """);
  }
}
