package dev.roofline.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkloadTest {

  @Test
  void aWorkloadIsAPromptThenDecodeSteps() {
    Workload workload = new Workload(2, 128, 3);
    assertThat(workload.prefill()).contains(new Step(2, 128, 0));
    assertThat(workload.decode()).contains(new DecodeRun(2, 128, 3));
    assertThat(workload.decode().orElseThrow().steps())
        .containsExactly(new Step(2, 1, 128), new Step(2, 1, 129), new Step(2, 1, 130));
    assertThat(workload.last()).isEqualTo(Step.decode(2, 130));
  }

  @Test
  void withoutAPromptThereIsNoPrefill() {
    Workload workload = Workload.of(0, 128);
    assertThat(workload.prefill()).isEmpty();
    assertThat(workload.decode()).contains(new DecodeRun(1, 0, 128));
    assertThat(workload.last()).isEqualTo(Step.decode(1, 127));
  }

  @Test
  void withoutGenerationThereIsNoDecode() {
    Workload workload = Workload.of(128, 0);
    assertThat(workload.decode()).isEmpty();
    assertThat(workload.last()).isEqualTo(Step.prefill(1, 128));
  }

  @ParameterizedTest
  @CsvSource({"SISO, 128, 128", "SILO, 128, 4096", "LISO, 4096, 128", "LILO, 4096, 4096"})
  void theScenariosAreThePapers(Scenario scenario, long prompt, long generate) {
    assertThat(scenario.prompt()).isEqualTo(prompt);
    assertThat(scenario.generate()).isEqualTo(generate);
    assertThat(scenario.batch(3)).isEqualTo(new Workload(3, prompt, generate));
    assertThat(Scenario.parse(scenario.name().toLowerCase(Locale.ROOT))).isEqualTo(scenario);
  }

  @Test
  void anUnknownScenarioIsRefusedWithTheKnownOnes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Scenario.parse("LONG"))
        .withMessage("scenario (\"LONG\") must be one of SISO, SILO, LISO, LILO");
  }

  @Test
  void countsThatAreNoWorkloadAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Workload(0, 1, 1))
        .withMessage("batch (0) must be from 1 to 1000000000000");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Workload.of(-1, 1))
        .withMessage("prompt (-1) must be from 0 to 1000000000000");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Workload.of(4096, Step.MOST))
        .withMessage(
            "prompt (4096) and generate (1000000000000) must be at most 1000000000000 together");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Workload.of(Step.MOST, 1))
        .withMessage(
            "prompt (1000000000000) and generate (1) must be at most 1000000000000 together");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Workload(Step.MOST, 1_000_000, 1))
        .withMessage(
            "batch (1000000000000) times prompt (1000000) and generate (1) must be at most"
                + " 1000000000000000000 tokens");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Workload.of(0, 0))
        .withMessage("prompt (0) and generate (0) must not both be 0");
  }

  @Test
  void countsThatAreNoStepAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Step(0, 1, 1))
        .withMessage("sequences (0) must be from 1 to 1000000000000");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Step(1, Step.MOST + 1, 1))
        .withMessage("newTokens (1000000000001) must be from 1 to 1000000000000");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Step(1, 1, -1))
        .withMessage("cachedTokens (-1) must be from 0 to 1000000000000");
  }

  @Test
  void countsThatAreNoRunAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DecodeRun(0, 0, 1))
        .withMessage("sequences (0) must be from 1 to 1000000000000");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DecodeRun(1, 0, 0))
        .withMessage("tokens (0) must be from 1 to 1000000000000");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DecodeRun(1, Step.MOST, 2))
        .withMessage(
            "firstContext (1000000000000) and tokens (2) must be at most 1000000000001 together");
    DecodeRun run = new DecodeRun(1, 10, 5);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> run.between(9, 12))
        .withMessage("first (9) must be from 10 to 14");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> run.between(12, 15))
        .withMessage("last (15) must be from 12 to 14");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> run.between(12, 11))
        .withMessage("last (11) must be from 12 to 14");
  }

  @Test
  void tokensOfAllSequencesAreCountedUpToAMillionMillionMillion() {
    assertThat(new Workload(Step.MOST, 400_000, 600_000).batch()).isEqualTo(Step.MOST);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Workload(Step.MOST, 400_000, 600_001))
        .withMessage(
            "batch (1000000000000) times prompt (400000) and generate (600001) must be at most"
                + " 1000000000000000000 tokens");
  }
}
