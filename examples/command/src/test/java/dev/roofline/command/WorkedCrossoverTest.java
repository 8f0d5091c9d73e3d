package dev.roofline.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roofline.analysis.Inference;
import dev.roofline.analysis.Phase;
import dev.roofline.crossover.Crossing;
import dev.roofline.crossover.Crossings;
import dev.roofline.crossover.Crossover;
import dev.roofline.device.Regime;
import dev.roofline.hardware.Catalogue;
import dev.roofline.models.zoo.Zoo;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The worked example of docs/crossovers.md, by the formula that it gives. */
class WorkedCrossoverTest {

  private static final Inference LLAMA =
      Inference.of(Zoo.model("llama-3.1-8b")).on(Catalogue.device("h100-sxm")).generate(1);

  /** The first context at which no batch is large enough. */
  private static final long OUT_OF_REACH = 298;

  private static Phase decode(long batch, long context) {
    return LLAMA.batch(batch).prompt(context).analyze().decode();
  }

  private static Crossings<Regime> acrossBatch(long context) {
    return Crossover.ofDecodeStep(LLAMA.prompt(context))
        .acrossBatch(1, 1_000_000_000)
        .meetingRidge();
  }

  /** b* = Q₁·OI_r/(w − q·OI_r), with w, q and Q₁ from the analyses of two batches. */
  @ParameterizedTest
  @ValueSource(longs = {0, 1, 64, 128, 256, OUT_OF_REACH - 1})
  void theBatchFollowsFromTwoAnalyses(long context) {
    Phase one = decode(1, context);
    Phase two = decode(2, context);
    double ridge = one.roofline().ridge();
    double work = one.tally().flop();
    double each = two.tally().bytes() - one.tally().bytes();
    double once = one.tally().bytes() - each;
    Crossing<Regime> crossing = acrossBatch(context).first().orElseThrow();
    double byHand = once * ridge / (work - each * ridge);
    assertThat(crossing.value()).isCloseTo(byHand, within(1e-9 * byHand));
    assertThat(crossing.residual()).isLessThan(1e-12);
    assertThat(decode(crossing.firstWhole() - 1, context).regime()).isEqualTo(Regime.MEMORY_BOUND);
    assertThat(decode(crossing.firstWhole(), context).regime()).isEqualTo(Regime.COMPUTE_BOUND);
  }

  @ParameterizedTest
  @ValueSource(longs = {OUT_OF_REACH, 1024, 8192, 32_768, 131_072})
  void fromSomeContextOnNoBatchIsLargeEnough(long context) {
    Crossings<Regime> never = acrossBatch(context);
    assertThat(never).isInstanceOf(Crossings.Never.class);
    Phase one = decode(1, context);
    double each = decode(2, context).tally().bytes() - one.tally().bytes();
    assertThat(never.trend().limit().orElseThrow())
        .isCloseTo(one.tally().flop() / each, within(1e-6))
        .isLessThan(one.roofline().ridge());
  }

  @Test
  void thatContextIsFoundToo() {
    Crossings<Regime> contexts =
        Crossover.ofDecodeStep(LLAMA.batch(1_000_000_000)).acrossContext().meetingRidge();
    assertThat(contexts.all()).hasSize(1);
    assertThat(contexts.all().get(0).firstWhole()).isEqualTo(OUT_OF_REACH);
    assertThat(contexts.all().get(0).after()).isEqualTo(Regime.MEMORY_BOUND);
  }

  /** A product of in × out elements: 2·in·out·b FLOP, 2·(in·out + (in + out)·b) bytes. */
  @Test
  void operatorsCrossWhereTheirSizesSay() {
    Map<String, Crossings<Regime>> operators =
        Crossover.ofDecodeStep(LLAMA.prompt(8192)).acrossBatch().operatorsMeetingRidge();
    double ridge = LLAMA.analyze().roofline().ridge();
    Map.of(
            "q_proj",
            new double[] {4096, 4096},
            "k_proj",
            new double[] {4096, 1024},
            "gate_proj",
            new double[] {4096, 14_336},
            "lm_head",
            new double[] {4096, 128_256})
        .forEach(
            (name, sizes) -> {
              double product = sizes[0] * sizes[1];
              double batch = product * ridge / (product - (sizes[0] + sizes[1]) * ridge);
              assertThat(operators.get(name).first().orElseThrow().value())
                  .as(name)
                  .isCloseTo(batch, within(1e-9 * batch));
            });
    assertThat(operators.get("attention")).isInstanceOf(Crossings.Never.class);
    assertThat(operators.get("softmax")).isInstanceOf(Crossings.Always.class);
  }
}
