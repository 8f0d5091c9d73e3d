package dev.roofline.models.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.roofline.algebra.Choice;
import dev.roofline.algebra.Cost;
import dev.roofline.algebra.Dimension;
import dev.roofline.algebra.Extent;
import dev.roofline.algebra.Operator;
import dev.roofline.algebra.Sequence;
import dev.roofline.algebra.Tally;
import dev.roofline.algebra.Tensor;
import dev.roofline.algebra.WeightRead;
import dev.roofline.model.Execution;
import dev.roofline.model.MlaCache;
import dev.roofline.model.MlaExecution;
import dev.roofline.models.Kernels;
import dev.roofline.workload.Step;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LatentAttentionLaws {

  private static final Execution ABSORBED = Execution.DEFAULT.mla(MlaExecution.ABSORBED);
  private static final Execution EXPANDED = Execution.DEFAULT.mla(MlaExecution.EXPANDED);
  private static final Execution EXPANDED_CACHE = Execution.DEFAULT.mlaCache(MlaCache.EXPANDED);

  /** Sizes of a latent attention. */
  record Sizes(long hidden, long heads, long latent, long rotary, long plain, long value) {

    Operator operator(Execution execution) {
      return LatentAttention.builder()
          .hidden(Dimension.of("H", hidden))
          .heads(Dimension.of("n_h", heads))
          .latent(Dimension.of("d_c", latent))
          .rotary(Dimension.of("d_r", rotary))
          .plain(Dimension.of("d_n", plain))
          .value(Dimension.of("d_v", value))
          .build()
          .operator(execution);
    }

    Tally at(Execution execution, Step step) {
      return operator(execution).cost(Kernels.HALF).at(step);
    }
  }

  @Property
  void everyExecutionHasTheSameParameters(@ForAll("sizes") Sizes sizes) {
    Set<Tensor> absorbed = tensors(sizes.operator(ABSORBED));
    assertThat(tensors(sizes.operator(EXPANDED))).isEqualTo(absorbed);
    assertThat(tensors(sizes.operator(EXPANDED_CACHE))).isEqualTo(absorbed);
    assertThat(tensors(sizes.operator(Execution.DEFAULT))).isEqualTo(absorbed);
  }

  @Property
  void everyExecutionReadsEveryWeightOnce(
      @ForAll("sizes") Sizes sizes, @ForAll("steps") Step step) {
    double parameters =
        tensors(sizes.operator(ABSORBED)).stream().mapToLong(Tensor::parameters).sum();
    for (Execution execution : Set.of(ABSORBED, EXPANDED, EXPANDED_CACHE)) {
      assertThat(sizes.at(execution, step).weightBytes())
          .isCloseTo(2 * parameters, within(1e-12 * parameters));
    }
  }

  @Property
  void aLatentCacheIsReadOnceForEachEntry(
      @ForAll("sizes") Sizes sizes, @ForAll("steps") Step step) {
    double entries = step.sequences() * (step.cachedTokens() + step.newTokens());
    double tokens = step.sequences() * step.newTokens();
    for (Execution execution : Set.of(ABSORBED, EXPANDED)) {
      Tally cost = sizes.at(execution, step);
      assertThat(cost.kvReadBytes()).isEqualTo(2 * entries * (sizes.latent + sizes.rotary));
      assertThat(cost.kvWriteBytes()).isEqualTo(2 * tokens * (sizes.latent + sizes.rotary));
    }
  }

  @Property
  void anExpandedCacheHoldsKeysAndValuesOfEveryHead(
      @ForAll("sizes") Sizes sizes, @ForAll("steps") Step step) {
    double entries = step.sequences() * (step.cachedTokens() + step.newTokens());
    Tally cost = sizes.at(EXPANDED_CACHE, step);
    assertThat(cost.kvReadBytes())
        .isEqualTo(2 * entries * sizes.heads * (sizes.plain + sizes.rotary + sizes.value));
  }

  @Property
  void everyExecutionKeepsTheSameWholeHoweverItIsRun(@ForAll("sizes") Sizes sizes) {
    assertThat(kept(sizes.operator(ABSORBED))).isEqualTo(kept(sizes.operator(EXPANDED)));
  }

  @Property
  void prefillFromAnEmptyCacheUpProjectsAsMuchOverEitherCache(
      @ForAll("sizes") Sizes sizes, @ForAll("steps") Step step) {
    Step prefill = Step.prefill(step.sequences(), step.newTokens());
    assertThat(sizes.at(EXPANDED, prefill).matrixFlop())
        .isEqualTo(sizes.at(EXPANDED_CACHE, prefill).matrixFlop());
  }

  @Property
  void countsAsALoopOverHeadsAndPairsDoes(
      @ForAll("sizes") Sizes sizes, @ForAll("steps") Step step) {
    double absorbed = 0;
    double expanded = 0;
    for (long token = 1; token <= step.newTokens(); token++) {
      long keys = step.cachedTokens() + token;
      for (long head = 0; head < sizes.heads; head++) {
        absorbed += 2 * sizes.plain * sizes.latent + 2 * sizes.latent * sizes.value;
        absorbed += keys * (2 * (sizes.latent + sizes.rotary) + 2 * sizes.latent);
        expanded += keys * (2 * (sizes.plain + sizes.rotary) + 2 * sizes.value);
      }
    }
    for (long entry = 0; entry < step.cachedTokens() + step.newTokens(); entry++) {
      expanded += 2 * sizes.latent * sizes.heads * (sizes.plain + sizes.value);
    }
    double outside =
        step.newTokens()
            * 2.0
            * sizes.hidden
            * (sizes.heads * (sizes.plain + sizes.rotary + sizes.value)
                + sizes.latent
                + sizes.rotary);
    assertThat(sizes.at(ABSORBED, step).matrixFlop())
        .isEqualTo(step.sequences() * (absorbed + outside));
    assertThat(sizes.at(EXPANDED, step).matrixFlop())
        .isEqualTo(step.sequences() * (expanded + outside));
  }

  @Test
  void leavesTheChoiceToTheStep() {
    Sequence whole = (Sequence) DEEPSEEK_V3.operator(Execution.DEFAULT);
    assertThat(whole.operators().get(1)).isInstanceOf(Choice.class);
    Choice choice = (Choice) whole.operators().get(1);
    assertThat(choice.name()).isEqualTo("mla");
    assertThat(choice.alternatives())
        .extracting(Choice.Alternative::name)
        .containsExactly("absorbed", "expanded");
  }

  @Test
  void namesItsKernelsAsTheFieldDoes() {
    assertThat(Kernels.names(DEEPSEEK_V3.operator(ABSORBED)))
        .containsExactly(
            "q_proj",
            "kv_a_proj_with_mqa",
            "kv_a_layernorm",
            "rotary",
            "q_absorb",
            "attention",
            "softmax",
            "v_absorb",
            "o_proj");
    assertThat(Kernels.names(DEEPSEEK_V3.operator(EXPANDED)))
        .containsExactly(
            "q_proj",
            "kv_a_proj_with_mqa",
            "kv_a_layernorm",
            "rotary",
            "kv_b_proj",
            "attention",
            "softmax",
            "o_proj");
  }

  @Test
  void absorbedAttentionReads576ElementsAnEntryInDeepSeek() {
    Cost attention = Kernels.named(DEEPSEEK_V3.operator(ABSORBED), "attention");
    assertThat(attention.kvReadBytes()).hasToString("(2·d_c + 2·d_r)·CONTEXT");
    assertThat(attention.kvReadBytes().coefficient(Extent.CONTEXT).value()).isEqualTo(576 * 2.0);
  }

  @Test
  void refusesToBeBuiltWithoutASize() {
    assertThatThrownBy(() -> LatentAttention.builder().hidden(Dimension.of("H", 8)).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("heads (absent) must be given to a latent attention");
  }

  private static final Sizes DEEPSEEK_V3 = new Sizes(7168, 128, 512, 64, 128, 128);

  private static Set<Tensor> tensors(Operator operator) {
    return Kernels.of(operator).stream()
        .flatMap(kernel -> kernel.weights().stream())
        .map(WeightRead::tensor)
        .collect(Collectors.toSet());
  }

  private static Set<String> kept(Operator operator) {
    return Kernels.of(operator).stream()
        .map(kernel -> kernel.cache().kept().toString())
        .filter(form -> !form.equals("0"))
        .collect(Collectors.toSet());
  }

  @Provide
  Arbitrary<Sizes> sizes() {
    return Combinators.combine(
            Arbitraries.longs().between(1, 128),
            Arbitraries.longs().between(1, 16),
            Arbitraries.longs().between(1, 64),
            Arbitraries.longs().between(1, 16),
            Arbitraries.longs().between(1, 48),
            Arbitraries.longs().between(1, 48))
        .as(Sizes::new);
  }

  @Provide
  Arbitrary<Step> steps() {
    return Steps.small();
  }
}
