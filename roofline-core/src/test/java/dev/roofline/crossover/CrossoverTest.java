package dev.roofline.crossover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.roofline.algebra.Choice;
import dev.roofline.algebra.Choice.Alternative;
import dev.roofline.algebra.Extent;
import dev.roofline.algebra.Kernel;
import dev.roofline.algebra.KernelKind;
import dev.roofline.algebra.LinearForm;
import dev.roofline.algebra.Memory;
import dev.roofline.algebra.Operator;
import dev.roofline.algebra.Polynomial;
import dev.roofline.algebra.Sequence;
import dev.roofline.algebra.Tensor;
import dev.roofline.algebra.WeightRead;
import dev.roofline.analysis.Inference;
import dev.roofline.crossover.RandomModels.Plain;
import dev.roofline.device.Regime;
import dev.roofline.format.ComputeFormat;
import dev.roofline.format.NumberFormats;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Crossovers that fit in the head: 100 FLOP/s against 1 byte/s, a ridge of 100 FLOP/byte. */
class CrossoverTest {

  /** 1000 parameters of 2 bytes, 2 FLOPs each for every token: b FLOP/byte at batch b. */
  private static final Operator PRODUCT =
      Kernel.named("product", KernelKind.PROJECTION)
          .reads(Tensor.of("w", 1000))
          .matrixFlop(Polynomial.constant(2000), Extent.TOKENS)
          .build();

  /** Elements of 2 bytes, 8 FLOPs for each that is read: 4 FLOP/byte. */
  private static Operator attention(Extent read, Extent pairs) {
    return Kernel.named("attention", KernelKind.ATTENTION)
        .matrixFlop(Polynomial.constant(8), pairs)
        .cache(new Memory(LinearForm.of(1, read), LinearForm.ZERO, LinearForm.ZERO))
        .build();
  }

  private static final Operator ATTENTION = attention(Extent.CONTEXT, Extent.PAIRS);

  private static Inference question(Operator operator) {
    return Inference.of(new Plain(operator)).on(RandomModels.device(100, 1)).prompt(10);
  }

  private static Crossing<Regime> only(Crossings<Regime> crossings) {
    assertThat(crossings.all()).hasSize(1);
    return crossings.first().orElseThrow();
  }

  @Test
  void aProductMeetsTheRidgeAtTheBatchOfTheRidge() {
    Crossings<Regime> crossings =
        Crossover.ofDecodeStep(question(PRODUCT)).acrossBatch().meetingRidge();
    Crossing<Regime> crossing = only(crossings);
    assertThat(crossing.value()).isEqualTo(100, within(1e-9));
    assertThat(crossing.firstWhole()).isEqualTo(100);
    assertThat(crossing.before()).isEqualTo(Regime.MEMORY_BOUND);
    assertThat(crossing.after()).isEqualTo(Regime.COMPUTE_BOUND);
    assertThat(crossing.method()).isEqualTo(Method.CLOSED_FORM);
    assertThat(crossings)
        .hasToString("batch 100: compute-bound from 100 on, before memory-bound (closed form)");
    assertThat(crossings.at(99)).isEqualTo(Regime.MEMORY_BOUND);
    assertThat(crossings.at(100)).isEqualTo(Regime.COMPUTE_BOUND);
  }

  /** Σ 2000·b + 8·b·(c + 1) over 2000 + 2·b·(c + 1): the ridge at b = 200/(20 − 1.92·(c + 1)). */
  @Test
  void attentionPutsTheRidgeOffAndThenOutOfReach() {
    Operator both = Sequence.of(PRODUCT, ATTENTION);
    Crossing<Regime> near =
        only(Crossover.ofDecodeStep(question(both).prompt(4)).acrossBatch().meetingRidge());
    assertThat(near.value()).isCloseTo(2000 / (20 - 1.92 * 5), within(1e-9));
    assertThat(near.firstWhole()).isEqualTo(193);

    Crossings<Regime> far =
        Crossover.ofDecodeStep(question(both).prompt(10)).acrossBatch().meetingRidge();
    assertThat(far).isInstanceOf(Crossings.Never.class);
    assertThat(far.trend().limit()).hasValue((2000 + 8 * 11) / (2.0 * 11));
    assertThat(far)
        .hasToString(
            "never: memory-bound from batch 1 to 1000000: 1.033 FLOP/byte at batch 1, 94.9 at"
                + " 1000000, tends to 94.91; the ridge is at 100");

    Crossing<Regime> context =
        only(
            Crossover.ofDecodeStep(question(both).batch(1_000_000))
                .acrossContext(0, 1000)
                .meetingRidge());
    assertThat(context.value()).isCloseTo(20 / 1.92 - 1, within(0.01));
    assertThat(context.firstWhole()).isEqualTo(10);
    assertThat(context.after()).isEqualTo(Regime.MEMORY_BOUND);
  }

  @Test
  void anOperatorIsSearchedByItself() {
    CrossoverSearch search =
        Crossover.ofDecodeStep(question(Sequence.of(PRODUCT, ATTENTION))).acrossBatch();
    assertThat(search.operatorsMeetingRidge()).containsOnlyKeys("product", "attention");
    assertThat(search.operator("product").meetingRidge())
        .isEqualTo(search.operatorsMeetingRidge().get("product"));
    Crossings<Regime> attention = search.operator("attention").meetingRidge();
    assertThat(attention).isInstanceOf(Crossings.Never.class);
    assertThat(attention.trend().atLeast()).isEqualTo(4);
    assertThat(attention.trend().limit()).hasValue(4);
    assertThat(attention.trend().threshold()).isEqualTo(100);
    assertThat(attention.trend().unit()).isEqualTo("FLOP/byte");
  }

  /** W = 2000·q + 8·q(q + 1)/2 against Q = 2000 + 2·q: 4·q² + 1804·q − 200000 = 0. */
  @Test
  void prefillMeetsTheRidgeAtTheRootOfAQuadratic() {
    Crossing<Regime> crossing =
        only(
            Crossover.ofPrefill(question(Sequence.of(PRODUCT, ATTENTION)))
                .acrossPrompt()
                .meetingRidge());
    assertThat(crossing.value())
        .isCloseTo((-1804 + Math.sqrt(1804.0 * 1804 + 16 * 200_000)) / 8, within(1e-9));
    assertThat(crossing.firstWhole()).isEqualTo(93);
    assertThat(crossing.method()).isEqualTo(Method.CLOSED_FORM);
  }

  /** 2·2·b FLOP on E(b) → 8 experts of 2 bytes a parameter: the ridge where 2·b = 100·E(b). */
  @Test
  void expertsAreFoundByBrent() {
    Operator experts =
        Kernel.named("experts", KernelKind.EXPERTS)
            .reads(new WeightRead(Tensor.of("bank", 8, 1000), 8, Extent.experts(8, 2)))
            .matrixFlop(Polynomial.constant(2 * 2 * 1000), Extent.TOKENS)
            .build();
    Crossing<Regime> crossing =
        only(Crossover.ofDecodeStep(question(experts)).acrossBatch().meetingRidge());
    assertThat(crossing.method()).isEqualTo(Method.BRENT);
    assertThat(crossing.value()).isCloseTo(400, within(1e-9));
    assertThat(crossing.residual()).isLessThan(1e-12);
  }

  @Test
  void aWindowEndsTheGrowthOfWork() {
    // 200 bytes once, 8·min(c + 1, 2000) FLOP: never beyond 16000/200 = 80 FLOP/byte.
    Operator windowed =
        Sequence.of(
            Kernel.named("state", KernelKind.ATTENTION)
                .matrixFlop(Polynomial.constant(8), Extent.pairs(2000))
                .activations(Polynomial.constant(100), Extent.ONCE)
                .build());
    Crossings<Regime> crossings =
        Crossover.ofDecodeStep(question(windowed)).acrossContext().meetingRidge();
    assertThat(crossings).isInstanceOf(Crossings.Never.class);
    assertThat(crossings.trend().atMost()).isCloseTo(80, within(1e-9));
    assertThat(crossings.trend().limit()).hasValue(80);
  }

  @Test
  void chunksGiveManyCrossingsAndNoLimit() {
    // 8·k·(c mod 64 + 1) FLOP against 1000 bytes: above 100 FLOP/byte for the end of every chunk.
    Operator chunked =
        Kernel.named("chunk", KernelKind.ATTENTION)
            .matrixFlop(Polynomial.constant(2000), Extent.chunkPairs(64))
            .activations(Polynomial.constant(500), Extent.ONCE)
            .build();
    Crossings<Regime> crossings =
        Crossover.ofDecodeStep(question(chunked)).acrossContext(0, 199).meetingRidge();
    assertThat(crossings.all())
        .extracting(Crossing::firstWhole)
        .containsExactly(49L, 64L, 113L, 128L, 177L, 192L);
    assertThat(crossings.all())
        .extracting(Crossing::method)
        .startsWith(Method.CLOSED_FORM, Method.JUMP);
    assertThat(crossings.trend().limit()).isEmpty();
  }

  @Test
  void theFasterExecutionMayMakeTheRegimeJump() {
    // Work of 10·b seconds, or 400 seconds of traffic: the second is the faster from batch 41 on.
    Operator computes =
        Kernel.named("computes", KernelKind.ATTENTION)
            .matrixFlop(Polynomial.constant(1000), Extent.TOKENS)
            .build();
    Operator reads =
        Kernel.named("reads", KernelKind.ATTENTION)
            .activations(Polynomial.constant(200), Extent.ONCE)
            .build();
    Inference either =
        question(
            new Choice(
                "either", List.of(new Alternative("c", computes), new Alternative("r", reads))));
    Crossing<Regime> crossing = only(Crossover.ofDecodeStep(either).acrossBatch().meetingRidge());
    assertThat(crossing.method()).isEqualTo(Method.JUMP);
    assertThat(crossing.value()).isCloseTo(40, within(1e-9));
    assertThat(crossing.firstWhole()).isEqualTo(41);
    assertThat(crossing.residual()).isEqualTo(1);

    CrossoverSearch search = Crossover.ofDecodeStep(either).acrossBatch();
    assertThat(search.operatorsMeetingRidge().get("computes")).isInstanceOf(Crossings.Always.class);
    assertThat(search.operatorsMeetingRidge().get("reads")).isInstanceOf(Crossings.Never.class);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Crossover.ofDecodeStep(either).acrossBatch(1, 40).operator("reads").meetingRidge())
        .withMessage(
            "operator (reads) must run at some batch from 1 to 40; another execution does there");
  }

  @Test
  void fewerBitsAreFasterUntilWorkBinds() {
    Inference wide = question(PRODUCT).quantized(NumberFormats.F16);
    Inference narrow = wide.quantized(NumberFormats.INT8).computing(ComputeFormat.F16);
    Crossings<Lead> crossings = Crossover.ofDecodeStep(wide).acrossBatch().sameTimeAs(narrow);
    assertThat(crossings.initial()).isEqualTo(Lead.SECOND);
    assertThat(crossings.first().orElseThrow().firstWhole()).isEqualTo(100);
    assertThat(crossings)
        .hasToString("batch 100: same time from 100 on, before second faster (closed form)");
    assertThat(crossings.trend())
        .hasToString("2 × the second's time at batch 1, 1 at 1000000, tends to 1");
  }

  @Test
  void aRunOfOneTokenIsItsStep() {
    Inference one = question(Sequence.of(PRODUCT, ATTENTION)).generate(1);
    assertThat(Crossover.ofDecodeRun(one).acrossContext().meetingRidge())
        .isEqualTo(Crossover.ofDecodeStep(one).acrossContext().meetingRidge());
    assertThat(Crossover.ofDecodeRun(one).acrossBatch().meetingRidge())
        .isEqualTo(Crossover.ofDecodeStep(one).acrossBatch().meetingRidge());
  }

  @Test
  void badQuestionsAreRefused() {
    Crossover step = Crossover.ofDecodeStep(question(PRODUCT));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> step.acrossBatch(0, 10))
        .withMessage("least batch (0) must be from 1 to 10");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> step.acrossContext(11, 10))
        .withMessage("least context (11) must be from 0 to 10");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> step.acrossBatch(1, Long.MAX_VALUE))
        .withMessage("most batch (9223372036854775807) must be from 1 to 1000000000000");
    assertThatIllegalStateException()
        .isThrownBy(step::acrossPrompt)
        .withMessage("decode step has a context, not a prompt: acrossContext()");
    assertThatIllegalStateException()
        .isThrownBy(() -> Crossover.ofPrefill(question(PRODUCT)).acrossContext())
        .withMessage("prefill has a prompt, not a context: acrossPrompt()");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> step.acrossBatch().operator("q_proj"))
        .withMessage("operator (\"q_proj\") of plain must be one of product");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Crossover.ofDecodeRun(question(PRODUCT).generate(0)).acrossBatch())
        .withMessageStartingWith("generate (0) must be from 1 to");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> step.acrossBatch(1, 10).meetingRidge().at(11))
        .withMessage("batch (11) must be from 1 to 10");
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                Crossover.ofDecodeStep(Inference.of(new Plain(PRODUCT)))
                    .acrossBatch()
                    .meetingRidge())
        .withMessage("device must be given before: on(device)");
  }

  @Test
  void aRangeOfTooManyChunksIsRefused() {
    Operator chunked =
        Kernel.named("chunk", KernelKind.ATTENTION)
            .matrixFlop(Polynomial.constant(1), Extent.chunkPairs(4))
            .build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Crossover.ofDecodeStep(question(chunked)).acrossContext().meetingRidge())
        .withMessage(
            "counts (0 until 10000001) must be fewer: CHUNK_PAIRS(4) bends more than 100000 times"
                + " on the way");
  }

  @Test
  void searchesReadWell() {
    assertThat(Crossover.ofDecodeStep(question(PRODUCT)).acrossBatch().operator("product"))
        .hasToString(
            "CrossoverSearch[product in decode step across batch 1 to 1000000, Inference[plain on"
                + " box, weights F16, KV F16, batch 1, prompt 10, generate 128]]");
    assertThat(Crossover.ofPrefill(question(PRODUCT)))
        .hasToString(
            "Crossover[prefill, Inference[plain on box, weights F16, KV F16, batch 1, prompt 10,"
                + " generate 128]]");
  }
}
