package dev.roofline.models.measurements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.roofline.algebra.Tally;
import dev.roofline.engine.Engine;
import dev.roofline.engine.WeightKind;
import dev.roofline.engine.Work;
import dev.roofline.engine.Work.Attention;
import dev.roofline.engine.Work.Experts;
import dev.roofline.engine.Work.Stage;
import dev.roofline.model.Execution;
import dev.roofline.models.Kernels;
import dev.roofline.models.zoo.Zoo;
import dev.roofline.workload.Step;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a measured test asked of an engine, against the library's own models and by hand. */
class MeasuredWorkTest {

  private static final Map<String, MeasuredShape> SHAPES = new TreeMap<>();

  static {
    for (Table.Line line : Table.read("models.tsv").lines()) {
      MeasuredShape shape = MeasuredShape.of(line);
      SHAPES.put(shape.id(), shape);
    }
  }

  private static MeasuredSpeed speed(String model, String test, String build, boolean flash) {
    return new MeasuredSpeed(
        Engine.LLAMA_CPP_CUDA,
        "d",
        "d",
        model,
        "Q4_0",
        test,
        10,
        5_000_000_000L,
        4_000_000_000L,
        build,
        flash,
        512,
        "primary",
        "here");
  }

  private static Work work(String model, String test) {
    return SHAPES.get(model).work(speed(model, test, "current", true));
  }

  /** At 2048 positions and at 8192: below and above the sliding windows. */
  @Test
  void aDecodeStepCostsWhatTheModelOfTheZooDoes() {
    int compared = 0;
    for (String id : SHAPES.keySet()) {
      if (Zoo.ids().contains(id)) {
        for (long positions : new long[] {2048, 8192}) {
          Work work = work(id, "tg1@" + (positions - 1));
          Tally tally = tally(id, Step.decode(1, positions - 1));
          double flop = work.linearFlop() + work.attention().flop();
          assertThat(flop).as(id).isCloseTo(tally.matrixFlop(), within(1e-12 * flop));
          double cache = work.attention().cacheBytes();
          assertThat(cache).as(id).isCloseTo(tally.kvReadBytes(), within(1e-12 * cache));
          assertThat(work.stage()).isEqualTo(Stage.DECODE);
          assertThat(work.tokens()).isEqualTo(1);
          assertThat(work.batch()).isEqualTo(1);
          assertThat(work.weightBytes()).isEqualTo(4e9);
        }
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(25);
  }

  private static Tally tally(String id, Step step) {
    return Zoo.model(id).operator(Execution.DEFAULT).cost(Kernels.HALF).at(step);
  }

  /** A prompt of n attends to n/2 tokens on average; exactly it is (n + 1)/2. */
  @Test
  void aPromptCostsWhatTheModelOfTheZooDoes() {
    for (String id : List.of("llama-2-7b", "llama-3-8b", "qwen3-4b", "pythia-160m")) {
      MeasuredShape shape = SHAPES.get(id);
      double perPair = 4.0 * shape.queryHeads() * shape.headSize() * shape.layers();
      double exact = tally(id, Step.prefill(1, 4096)).matrixFlop() - perPair * 4096 * 4097 / 2;
      Work work = work(id, "pp4096");
      assertThat(work.linearFlop()).isCloseTo(exact, within(1e-12 * exact));
      assertThat(work.attention().flop()).isEqualTo(perPair * 4096 * 2048);
      Work later = work(id, "pp512@3584");
      double rest = work.attention().flop() - work(id, "pp3584").attention().flop();
      assertThat(later.attention().flop()).isCloseTo(rest, within(1e-12 * rest));
      assertThat(later.stage()).isEqualTo(Stage.PREFILL);
      assertThat(later.tokens()).isEqualTo(512);
      assertThat(later.attention().cacheBytes()).isZero();
    }
  }

  /** Batch by batch, each as wide as all that it sees at its end. */
  @Test
  void scoresAreComputedForWholeBatches() {
    MeasuredShape shape = SHAPES.get("llama-3-8b");
    double scores = 0;
    for (int end = 512; end <= 2048; end += 512) {
      scores += 32.0 * 32 * 512 * (100 + end);
    }
    Work work = shape.work(speed("llama-3-8b", "pp2048@100", "current", true));
    assertThat(work.attention().scores()).isEqualTo(scores);
    assertThat(work.batch()).isEqualTo(512);
    assertThat(work("llama-3-8b", "pp100").batch()).isEqualTo(100);
    assertThat(work("llama-3-8b", "pp100").attention().scores()).isEqualTo(32.0 * 32 * 100 * 100);
  }

  /** The cache is read in blocks of 256 entries, of 32 in early builds, token after token. */
  @Test
  void positionsAreWholeBlocksOfTheCache() {
    for (String build : List.of("current", "2024")) {
      int block = build.equals("current") ? 256 : 32;
      long sum = 0;
      for (int token = 0; token < 300; token++) {
        long read = 0;
        while (read < 1000 + token + 1) {
          read += block;
        }
        sum += read;
      }
      Work work = SHAPES.get("llama-2-7b").work(speed("llama-2-7b", "tg300@1000", build, true));
      double entries = 32 * sum / 300.0;
      assertThat(work.attention().scores()).isCloseTo(32 * entries, within(1e-6));
      assertThat(work.attention().cacheBytes()).isCloseTo(2 * 4096 * 2 * entries, within(1e-3));
    }
  }

  /** Of grouped heads each query head reads the keys and values of its group. */
  @Test
  void headsReadTheCacheOfTheirGroup() {
    Attention grouped = work("llama-3-8b", "tg1@1023").attention();
    assertThat(grouped.cacheBytes()).isEqualTo(2.0 * 2 * 1024 * 8 * 128 * 32);
    assertThat(grouped.headBytes()).isEqualTo(2.0 * 2 * 1024 * 32 * 128 * 32);
  }

  @Test
  void attentionIsFusedWhereAskedForInCurrentBuilds() {
    MeasuredShape shape = SHAPES.get("llama-3-8b");
    for (String test : List.of("pp512", "tg128")) {
      assertThat(shape.work(speed("m", test, "current", true)).attention().fused()).isTrue();
      assertThat(shape.work(speed("m", test, "current", false)).attention().fused()).isFalse();
      assertThat(shape.work(speed("m", test, "2024", true)).attention().fused()).isFalse();
    }
  }

  /** Qwen3-30B-A3B: 8 of 128 experts of three 2048 × 768 matrices in each of 48 layers. */
  @Test
  void expertsAreTheChosenOnes() {
    double chosen = 2.0 * 48 * 8 * 3 * 2048 * 768;
    assertThat(work("qwen3-30b-a3b", "tg128").experts()).isEqualTo(new Experts(chosen, 8.0 / 128));
    assertThat(work("qwen3-30b-a3b", "pp512").experts())
        .isEqualTo(new Experts(512 * chosen, 8.0 / 128));
    assertThat(work("llama-2-7b", "pp512").experts()).isEqualTo(Experts.NONE);
    assertThat(work("llama-2-7b", "pp512").weightBytes()).isEqualTo(4e9);
    assertThat(work("qwen3-30b-a3b", "pp512").weightBytes()).isEqualTo(5e9);
  }

  @Test
  void gptOssIsStoredInNibblesWhateverItsFileIsCalled() {
    for (String id : List.of("gpt-oss-20b", "llama-3-8b")) {
      MeasuredSpeed half =
          Measurements.speeds().stream()
              .filter(speed -> speed.quantization().equals("F16"))
              .findFirst()
              .orElseThrow();
      WeightKind kind = id.startsWith("gpt") ? WeightKind.NIBBLES : WeightKind.FLOAT;
      assertThat(SHAPES.get(id).work(half).weights()).isEqualTo(kind);
    }
  }

  @Test
  void testsThatAreNoneAreRefused() {
    MeasuredSpeed wrong = speed("llama-3-8b", "xx512", "current", true);
    assertThatIllegalStateException()
        .isThrownBy(wrong::tokens)
        .withMessage("test (xx512) must be as in pp512 or tg128@4096");
    assertThat(speed("m", "tg64@4096", "current", true).depth()).isEqualTo(4096);
    assertThat(speed("m", "tg64", "current", true).depth()).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Table.read("none.tsv"))
        .withMessage("resource (none.tsv) must be among the measurements");
  }
}
