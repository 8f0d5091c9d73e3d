package dev.roofline.models.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.roofline.algebra.Cost;
import dev.roofline.algebra.Dimension;
import dev.roofline.algebra.LinearForm;
import dev.roofline.algebra.Operator;
import dev.roofline.algebra.Tally;
import dev.roofline.model.AttentionKernel;
import dev.roofline.model.Execution;
import dev.roofline.models.Kernels;
import dev.roofline.workload.Step;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AttentionLaws {

  private static final Execution UNFUSED = Execution.DEFAULT.attention(AttentionKernel.UNFUSED);

  @Property
  void groupedQueryAttentionWithAsManyKeyValueHeadsIsMultiHeadAttention(
      @ForAll @IntRange(min = 1, max = 64) int heads,
      @ForAll @IntRange(min = 1, max = 256) int width,
      @ForAll("steps") Step step) {
    Tally cost = attention(heads, heads, width).cost(Kernels.HALF).at(step);
    assertThat(cost).isEqualTo(multiHead(heads, heads, width, step));
  }

  @Property
  void groupedQueryAttentionWithOneKeyValueHeadIsMultiQueryAttention(
      @ForAll @IntRange(min = 1, max = 64) int heads,
      @ForAll @IntRange(min = 1, max = 256) int width,
      @ForAll("steps") Step step) {
    Tally cost = attention(heads, 1, width).cost(Kernels.HALF).at(step);
    assertThat(cost).isEqualTo(multiHead(heads, 1, width, step));
  }

  @Property
  void theCostOfGroupedQueryAttentionIsAffineInItsKeyValueHeads(
      @ForAll @IntRange(min = 1, max = 16) int groups,
      @ForAll @IntRange(min = 2, max = 16) int keyValueHeads,
      @ForAll @IntRange(min = 1, max = 128) int width,
      @ForAll("steps") Step step) {
    int heads = groups * keyValueHeads;
    double grouped = attention(heads, keyValueHeads, width).cost(Kernels.HALF).at(step).bytes();
    double one = attention(heads, 1, width).cost(Kernels.HALF).at(step).bytes();
    double all = attention(heads, heads, width).cost(Kernels.HALF).at(step).bytes();
    double expected = heads == 1 ? one : one + (all - one) * (keyValueHeads - 1) / (heads - 1);
    assertThat(grouped).isCloseTo(expected, within(1e-12 * expected));
  }

  @Property
  void aWindowThatNoContextFillsIsFullAttention(
      @ForAll @IntRange(min = 1, max = 300) int slack, @ForAll("steps") Step step) {
    long window = step.cachedTokens() + step.newTokens() - 1 + slack;
    Tally sliding = attention(AttentionSpan.sliding(window)).cost(Kernels.HALF).at(step);
    assertThat(sliding).isEqualTo(attention(AttentionSpan.full()).cost(Kernels.HALF).at(step));
  }

  @Property
  void aWindowNeverCostsMoreThanFullAttention(
      @ForAll @IntRange(min = 1, max = 300) int window, @ForAll("steps") Step step) {
    Tally sliding = attention(AttentionSpan.sliding(window)).cost(Kernels.HALF).at(step);
    Tally full = attention(AttentionSpan.full()).cost(Kernels.HALF).at(step);
    assertThat(sliding.flop()).isLessThanOrEqualTo(full.flop());
    assertThat(sliding.bytes()).isLessThanOrEqualTo(full.bytes());
  }

  @Property
  void theIntensityOfDecodingTendsToQueryHeadsForEachKeyValueHead(
      @ForAll @IntRange(min = 1, max = 16) int groups,
      @ForAll @IntRange(min = 1, max = 16) int keyValueHeads,
      @ForAll @IntRange(min = 1, max = 256) int width) {
    Operator operator = attention(groups * keyValueHeads, keyValueHeads, width);
    Cost core = Kernels.named(operator, "attention");
    Tally far = core.at(Step.decode(1, 1_000_000_000_000L));
    assertThat(far.operationalIntensity()).isCloseTo(groups, within(1e-9 * groups));
    assertThat(far.vectorFlop()).isZero();
  }

  @Property
  void unfusedAttentionMovesTheScoresFourTimesMore(@ForAll("steps") Step step) {
    Operator fused = attention(8, 2, 16);
    Operator unfused = block(8, 2, 16, AttentionSpan.full()).operator(UNFUSED);
    LinearForm pairs = Kernels.named(fused, "attention").matrixFlop().times(1.0 / (4 * 8 * 16));
    double logSumExp = 2.0 * 8 * step.sequences() * step.newTokens();
    assertThat(unfused.cost(Kernels.HALF).activationBytes().at(step))
        .isEqualTo(
            fused.cost(Kernels.HALF).activationBytes().at(step)
                - logSumExp
                + 4 * 2.0 * 8 * pairs.at(step));
  }

  @Test
  void printsItsCostInSymbols() {
    Operator operator = attention(8, 2, 16);
    Cost core = Kernels.named(operator, "attention");
    assertThat(core.matrixFlop()).hasToString("4·d_h·n_h·PAIRS");
    assertThat(core.kvReadBytes()).hasToString("4·d_h·n_kv·CONTEXT");
    assertThat(core.kvWriteBytes()).hasToString("4·d_h·n_kv·TOKENS");
    assertThat(Kernels.named(operator, "softmax").vectorFlop()).hasToString("5·n_h·PAIRS");
    assertThat(Kernels.named(operator, "k_proj").matrixFlop()).hasToString("2·H·d_h·n_kv·TOKENS");
  }

  @Test
  void namesItsKernelsAsTheFieldDoes() {
    Block full = GroupedQueryAttention.builder(heads(8, 2, 16)).inputBias(true).headNorms().build();
    assertThat(Kernels.names(full.operator(Execution.DEFAULT)))
        .containsExactly(
            "q_proj",
            "k_proj",
            "v_proj",
            "q_norm",
            "k_norm",
            "rotary",
            "attention",
            "softmax",
            "o_proj");
  }

  @Test
  void refusesHeadsThatDoNotDivide() {
    assertThatThrownBy(() -> heads(32, 7, 128))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("key-value heads (7) must divide query heads (32)");
  }

  /** Written down from the definition, kernel by kernel, with loops over heads and positions. */
  private static Tally multiHead(int heads, int keyValueHeads, int width, Step step) {
    double tokens = step.sequences() * step.newTokens();
    double entries = step.sequences() * (step.cachedTokens() + step.newTokens());
    double pairs = 0;
    for (int i = 1; i <= step.newTokens(); i++) {
      pairs += step.sequences() * (step.cachedTokens() + i);
    }
    double matrix = 0;
    double activations = 0;
    double weights = 0;
    for (int head = 0; head < 2 * heads + 2 * keyValueHeads; head++) {
      matrix += tokens * 2 * HIDDEN * width;
      weights += HIDDEN * width;
    }
    for (int head = 0; head < heads; head++) {
      matrix += pairs * (2 * width + 2 * width);
      activations += tokens * (width + 2 * width + 2 * width + 1 + width);
    }
    for (int head = 0; head < keyValueHeads; head++) {
      activations += tokens * (2 * width + 2 * width);
    }
    activations += tokens * 4 * HIDDEN;
    double vector = 5 * heads * pairs + 3.0 * (heads + keyValueHeads) * width * tokens;
    return new Tally(
        matrix,
        vector,
        2 * weights,
        2 * entries * 2 * keyValueHeads * width,
        2 * tokens * 2 * keyValueHeads * width,
        2 * activations);
  }

  private static final int HIDDEN = 96;

  private static AttentionHeads heads(long query, long keyValue, long width) {
    return new AttentionHeads(
        Dimension.of("H", HIDDEN),
        Dimension.of("n_h", query),
        Dimension.of("n_kv", keyValue),
        Dimension.of("d_h", width));
  }

  private static Block block(long query, long keyValue, long width, AttentionSpan span) {
    return GroupedQueryAttention.builder(heads(query, keyValue, width)).span(span).build();
  }

  private static Operator attention(long query, long keyValue, long width) {
    return block(query, keyValue, width, AttentionSpan.full()).operator(Execution.DEFAULT);
  }

  private static Operator attention(AttentionSpan span) {
    return block(8, 2, 16, span).operator(Execution.DEFAULT);
  }

  @net.jqwik.api.Provide
  net.jqwik.api.Arbitrary<Step> steps() {
    return Steps.small();
  }
}
