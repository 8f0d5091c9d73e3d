package dev.roofline.algebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.roofline.workload.DecodeRun;
import dev.roofline.workload.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExtentTest {

  @Test
  void aChunkOfAPromptCountsEveryExtent() {
    Step chunk = new Step(2, 3, 10);
    assertThat(Extent.ONCE.at(chunk)).isEqualTo(1);
    assertThat(Extent.SEQUENCES.at(chunk)).isEqualTo(2);
    assertThat(Extent.TOKENS.at(chunk)).isEqualTo(6);
    assertThat(Extent.CONTEXT.at(chunk)).isEqualTo(2 * 13);
    assertThat(Extent.PAIRS.at(chunk)).isEqualTo(2 * (11 + 12 + 13));
    assertThat(Extent.CACHED.at(chunk)).isEqualTo(2 * 13);
  }

  @Test
  void aWindowCutsWhatIsSeen() {
    Step chunk = new Step(2, 3, 10);
    assertThat(Extent.context(4).at(chunk)).isEqualTo(2 * (3 + 3));
    assertThat(Extent.pairs(4).at(chunk)).isEqualTo(2 * 3 * 4);
    assertThat(Extent.pairs(12).at(chunk)).isEqualTo(2 * (11 + 12 + 12));
    assertThat(Extent.cached(4).at(chunk)).isEqualTo(2 * 4);
  }

  @Test
  void aPromptOfNHasNTimesNPlusOneHalvesPairs() {
    assertThat(Extent.PAIRS.at(Step.prefill(1, 4096))).isEqualTo(4096.0 * 4097 / 2);
  }

  /** All 36 ways in which two tokens choose two of four experts each, counted. */
  @Test
  void expectedExpertsAreTheMeanOverAllChoices() {
    List<Integer> choices = List.of(0b0011, 0b0101, 0b1001, 0b0110, 0b1010, 0b1100);
    double distinct = 0;
    for (int first : choices) {
      for (int second : choices) {
        distinct += Integer.bitCount(first | second);
      }
    }
    assertThat(Extent.experts(4, 2).at(new Step(1, 2, 0))).isCloseTo(distinct / 36, within(1e-15));
    assertThat(Extent.experts(4, 2).at(new Step(2, 1, 7))).isCloseTo(distinct / 36, within(1e-15));
  }

  @Test
  void aRunSumsPieceByPiece() {
    // 3 + 4 + 5 + 5 + 5, for two sequences.
    assertThat(Extent.context(5).over(new DecodeRun(2, 2, 5))).isEqualTo(2 * 22);
    assertThat(Extent.CONTEXT.over(new DecodeRun(1, 0, 100))).isEqualTo(5050);
    assertThat(Extent.ONCE.over(new DecodeRun(9, 0, 100))).isEqualTo(100);
  }

  @Test
  void symbolsAreWhatFormulasPrint() {
    assertThat(Extent.ONCE).hasToString("ONCE");
    assertThat(Extent.SEQUENCES).hasToString("SEQUENCES");
    assertThat(Extent.TOKENS).hasToString("TOKENS");
    assertThat(Extent.CONTEXT).hasToString("CONTEXT");
    assertThat(Extent.PAIRS).hasToString("PAIRS");
    assertThat(Extent.CACHED).hasToString("CACHED");
    assertThat(Extent.context(4096)).hasToString("CONTEXT(4096)");
    assertThat(Extent.pairs(4096)).hasToString("PAIRS(4096)");
    assertThat(Extent.cached(4096)).hasToString("CACHED(4096)");
    assertThat(Extent.experts(160, 6)).hasToString("EXPERTS(160,6)");
  }

  @Test
  void parametersThatAreNoExtentAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Extent.context(0))
        .withMessage("window (0) must be from 1 to 9223372036854775807");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Extent.pairs(-1))
        .withMessage("window (-1) must be from 1 to 9223372036854775807");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Extent.cached(0))
        .withMessage("window (0) must be from 1 to 9223372036854775807");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Extent.experts(0, 1))
        .withMessage("experts (0) must be from 1 to 2147483647");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Extent.experts(8, 9))
        .withMessage("active experts (9) must be from 1 to 8");
  }
}
