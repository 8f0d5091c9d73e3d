package dev.roofline.study.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.roofline.study.published.AttentionSizes.Size;
import dev.roofline.workload.Scenario;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedReadingTest {

  private static final Offset<Double> EXACT = within(1e-12);
  private static final AttentionSizes QWEN = AttentionSizes.of(28, 1536, 12).keyValueHeads(2);
  private static final PublishedMemory QWEN_IN_F16 =
      new PublishedMemory(2 * 1_543_714_304.0, 28_672, 512.0 * 4 * 151_936);

  private static PublishedReading qwen(Scenario scenario, double prompt, double generate) {
    PublishedRun run = PublishedRun.measured(scenario.batch(1), prompt, generate);
    return PublishedReading.of(PublishedAttention.GQA, QWEN, run, QWEN_IN_F16);
  }

  /**
   * Qwen2.5-1.5B in F16 on the Apple M1 Pro: speeds from the paper's Table 5, the point from its
   * figures, whose axes span seven decades.
   */
  @ParameterizedTest
  @CsvSource({
    "SISO, 1424, 50, 0.4, 1.4e9",
    "LISO, 1273, 50, 19, 6.4e10",
    "SILO, 1423, 43, 0.011, 3.8e7",
    "LILO, 1273, 43, 1.1, 3.8e9"
  })
  void publishedPointsComeOutOfPublishedSpeeds(
      Scenario scenario, double prompt, double generate, double intensity, double performance) {
    PublishedReading reading = qwen(scenario, prompt, generate);
    Percentage drawn = Percentage.withPercentage(10);
    assertThat(reading.intensity().flopPerByteSecond()).isCloseTo(intensity, drawn);
    assertThat(reading.workPerSecond()).isCloseTo(performance, drawn);
  }

  @Test
  void workIsTheTableOverThePromptWithHalfTheKeyValueHeadsAndTheCacheAdded() {
    PublishedReading reading = qwen(Scenario.SISO, 1424, 50);
    double cache = 2 * 1 * 128 * 128;
    double attention = 2 * 12 * 128 * 128.0 * 128;
    double linear = 2 * 128 * 1536.0 * 1536 + 2 * 1 * 128 * 128.0 * 1536;
    assertThat(reading.work()).isEqualTo(28 * (cache + attention + linear));
    assertThat(reading.causalFlop()).isEqualTo(28 * (attention * 129 / 128 + 2 * linear), EXACT);
  }

  @Test
  void timeSpansLoadWarmUpAndRepetitions() {
    PublishedRun run = new PublishedRun(100, 40, 50, 4);
    assertThat(PublishedClock.DEFAULT.wallSeconds(run, 2e9))
        .isEqualTo(0.6 + 6 * 2 + 5 * 10 + 0.25, EXACT);
    assertThat(new PublishedClock(1, 0, 0, 0).wallSeconds(run, 2e9)).isEqualTo(12, EXACT);
    assertThat(PublishedClock.DEFAULT.withLoadSecondsPerGigabyte(3).wallSeconds(run, 2e9))
        .isEqualTo(68.25, EXACT);
  }

  @Test
  void memoryHoldsTheLongerOfPromptAndGeneration() {
    PublishedMemory memory = new PublishedMemory(1000, 2, 30);
    assertThat(memory.peakBytes(new PublishedRun(100, 40, 1, 1))).isEqualTo(1230);
    assertThat(memory.peakBytes(new PublishedRun(40, 300, 1, 1))).isEqualTo(1630);
  }

  @Test
  void withoutAnyRuleItIsTheTableOverAllTokens() {
    PublishedReading printed = qwen(Scenario.SISO, 1424, 50).counting(PublishedCounting.AS_PRINTED);
    PublishedCount table = PublishedAttention.GQA.ofLayer(QWEN, 256).times(28);
    assertThat(printed.count()).isEqualTo(table);
    assertThat(printed.work()).isEqualTo(table.attention() + table.linear());
    assertThat(printed.toString()).contains("assumes GQA: Table 2 as printed; peak memory");
  }

  @Test
  void aRuleCanBeLeftOut() {
    PublishedReading reading = qwen(Scenario.SISO, 1424, 50);
    PublishedCounting counting =
        PublishedCounting.DEFAULT.without(PublishedRule.KEY_VALUE_ELEMENTS_ADDED);
    assertThat(reading.counting(counting).work())
        .isEqualTo(reading.work() - reading.count().keyValueElements());
    assertThat(counting).hasToString("N = prompt, n_k = n_v = KV heads/2, d_h = H/n_q, d_l = H");
  }

  @Test
  void headsAreTakenToShareTheHiddenState() {
    AttentionSizes wide = AttentionSizes.of(1, 1024, 16).size(Size.HEAD, 128);
    PublishedRun run = new PublishedRun(10, 1, 1, 1);
    PublishedCounting counting = PublishedCounting.DEFAULT;
    assertThat(counting.count(PublishedAttention.MHA, wide, run).attention())
        .isEqualTo(2 * 1024 * 100);
    assertThat(
            counting
                .without(PublishedRule.HEAD_FROM_HIDDEN)
                .count(PublishedAttention.MHA, wide, run)
                .attention())
        .isEqualTo(2 * 2048 * 100);
  }

  @Test
  void theLatentIsTakenToBeAsWideAsTheHiddenState() {
    AttentionSizes plm = AttentionSizes.of(1, 2048, 16).latentKeys(512, 64, 128);
    PublishedRun run = new PublishedRun(1, 1, 1, 1);
    double linear = (512 + 64 + 16 * (64 + 128) + 2048) * 2048.0 + 2 * 16 * 2048 * 128;
    assertThat(PublishedCounting.DEFAULT.count(PublishedAttention.MLA, plm, run).linear())
        .isEqualTo(linear);
  }

  @Test
  void itPrintsItsOddUnitAndEverythingItAssumes() {
    assertThat(qwen(Scenario.LILO, 1273, 43))
        .hasToString(
            "published reading: 1.162 FLOP/(byte·s), 4.087 GFLOP/s; assumes GQA: N = prompt, n_k ="
                + " n_v = KV heads/2, d_h = H/n_q, d_l = H, KV elements added; peak memory 3.516 GB"
                + " (weights 3.087 GB, KV 28.67 kB a token, buffer 311.2 MB) × wall time 496.5 s"
                + " (load 0.3 s/GB, warm-up of 1 prompt and 1 token, 5 repetitions); prompt 4096 at"
                + " 1273 token/s, generate 4096 at 43 token/s");
  }

  @Test
  void whatCannotBeReadIsRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PublishedRun(0, 1, 1, 1))
        .withMessageStartingWith("prompt (0) must be from 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PublishedRun(1, 1, Double.NaN, 1))
        .withMessage("promptTokensPerSecond (NaN) must be a finite number > 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PublishedClock(0, 1, 1, 1))
        .withMessageStartingWith("repetitions (0) must be from 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PublishedMemory(0, 1, 1))
        .withMessage("weightBytes (0.0) must be a finite number > 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PublishedIntensity(0))
        .withMessage("flopPerByteSecond (0.0) must be a finite number > 0");
  }
}
