package dev.roofline.models.llamabench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roofline.workload.DecodeRun;
import dev.roofline.workload.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchTestTest {

  @Test
  void aPromptRunsInMicroBatchesAndHasLogitsPerBatch() {
    assertThat(new PromptTest(1100, 4096).prefill(1000, 512))
        .containsExactly(
            new MicroBatch(new Step(1, 512, 4096), false),
            new MicroBatch(new Step(1, 488, 4608), true),
            new MicroBatch(new Step(1, 100, 5096), true));
    assertThat(new PromptTest(512, 0).prefill(2048, 512))
        .containsExactly(new MicroBatch(Step.prefill(1, 512), true));
    assertThat(new PromptTest(512, 0).decode()).isEmpty();
  }

  @Test
  void aGenerationStartsAtItsDepth() {
    assertThat(new GenerateTest(128, 0).decode()).hasValue(new DecodeRun(1, 0, 128));
    assertThat(new GenerateTest(128, 4096).decode()).hasValue(new DecodeRun(1, 4096, 128));
    assertThat(new GenerateTest(128, 4096).prefill(2048, 512)).isEmpty();
  }

  @Test
  void aGenerationAfterAPromptStartsAfterBoth() {
    BenchTest test = new PromptGenerateTest(512, 128, 1024);
    assertThat(test.prefill(2048, 512))
        .containsExactly(new MicroBatch(new Step(1, 512, 1024), true));
    assertThat(test.decode()).hasValue(new DecodeRun(1, 1536, 128));
    assertThat(test.tokens()).isEqualTo(640);
  }

  @ParameterizedTest
  @CsvSource({
    "pp512, pp512",
    "tg128, tg128",
    "pp512+tg128, pp512+tg128",
    "pp512 @ d1024, pp512 @ d1024",
    "pp2048@d32768, pp2048 @ d32768",
    "pp 512, pp512",
    "tg 128, tg128",
    "pp 512+tg 128, pp512+tg128",
    "tg128@pp512, tg128 @ d512",
    "pp512 @ d0, pp512"
  })
  void namesAreRead(String name, String test) {
    assertThat(BenchTest.parse(name)).hasToString(test);
  }

  @ParameterizedTest
  @CsvSource({"''", "+", "pp", "tg-1", "pp512+", "+tg128", "pp512 tg128", "@ d5", "tg128 @ d"})
  void otherNamesAreRefused(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BenchTest.parse(name))
        .withMessage("test (" + name + ") must be named as in pp512, tg128 @ d4096 or pp512+tg128");
  }

  @Test
  void impossibleCountsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PromptTest(0, 0))
        .withMessage("tokens (0) must be from 1 to 16777216");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GenerateTest(1, -1))
        .withMessage("n_depth (-1) must be from 0 to 16777216");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PromptTest(1, 0).prefill(2048, 0))
        .withMessage("n_ubatch (0) must be from 1 to 2147483647");
  }
}
