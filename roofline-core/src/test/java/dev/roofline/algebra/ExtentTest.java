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
  void aChunkHidesTheOnesBeforeIt() {
    // Tokens 10, 11 and 12 of chunks 8–11 and 12–15.
    Step step = new Step(2, 3, 10);
    assertThat(Extent.chunkContext(4).at(step)).isEqualTo(2 * (2 + 3));
    assertThat(Extent.chunkPairs(4).at(step)).isEqualTo(2 * (3 + 4 + 1));
    assertThat(Extent.chunkContext(4).affineUntil(10)).isEqualTo(11);
    assertThat(Extent.chunkPairs(4).affineUntil(12)).isEqualTo(15);
    assertThat(Extent.chunkPairs(Extent.UNBOUNDED).affineUntil(7)).isEqualTo(Long.MAX_VALUE - 1);
  }

  @Test
  void aSelectionReadsNoMoreThanThereIs() {
    assertThat(Extent.selected(4).at(new Step(2, 2, 10))).isEqualTo(2 * (4 + 4));
    assertThat(Extent.selected(4).at(new Step(2, 9, 10))).isEqualTo(2 * 19);
    assertThat(Extent.selected(2048).at(Step.decode(3, 100_000))).isEqualTo(3 * 2048);
    assertThat(Extent.selected(2048).at(Step.decode(3, 100))).isEqualTo(3 * 101);
  }

  @Test
  void expectedExpertsFollowTheProbabilities() {
    // One expert always, two with even odds: 1 + 2·(1 − ½³).
    Extent skewed = Extent.experts("even odds", 2, 1, 0.5, 0.5, 0);
    assertThat(skewed.at(Step.prefill(1, 3))).isEqualTo(1 + 2 * 0.875);
    assertThat(skewed.at(Step.decode(1, 9))).isEqualTo(2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Extent.experts("bad", 2, 1, 0.5))
        .withMessage("probabilities of experts (sum 1.5) must sum to active experts (2)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Extent.experts("bad", 2, 1.5, 0.5))
        .withMessage("probability (1.5) of an expert must be from 0 to 1");
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
    assertThat(Extent.chunkContext(8192)).hasToString("CHUNK_CONTEXT(8192)");
    assertThat(Extent.chunkPairs(8192)).hasToString("CHUNK_PAIRS(8192)");
    assertThat(Extent.selected(2048)).hasToString("SELECTED(2048)");
    assertThat(Extent.experts(160, 6)).hasToString("EXPERTS(160,6)");
    assertThat(Extent.experts("even odds", 1, 0.5, 0.5)).hasToString("EXPERTS(2,1,even odds)");
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
