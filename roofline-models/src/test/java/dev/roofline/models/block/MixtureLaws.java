package dev.roofline.models.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.roofline.algebra.Cost;
import dev.roofline.algebra.Dimension;
import dev.roofline.algebra.Kernel;
import dev.roofline.algebra.Operator;
import dev.roofline.algebra.Tally;
import dev.roofline.model.Execution;
import dev.roofline.models.Kernels;
import dev.roofline.workload.Step;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MixtureLaws {

  private static final Width HIDDEN = Width.of(Dimension.of("H", 48));

  @Property
  void aMixtureThatUsesEveryExpertIsADenseNetworkOfTheirTotalWidth(
      @ForAll @IntRange(min = 1, max = 64) int experts,
      @ForAll @IntRange(min = 1, max = 128) int inner,
      @ForAll("steps") Step step) {
    Operator mixture = mixture(experts, experts, inner);
    Operator dense = dense(experts * inner);
    Tally routed = withoutRouting(mixture).at(step);
    Tally whole = dense.cost(Kernels.HALF).at(step);
    assertThat(routed.matrixFlop()).isEqualTo(whole.matrixFlop());
    assertThat(routed.vectorFlop()).isEqualTo(whole.vectorFlop());
    assertThat(routed.weightBytes()).isEqualTo(whole.weightBytes());
  }

  @Property
  void aTokenAloneReadsTheExpertsItUses(
      @ForAll @IntRange(min = 1, max = 64) int experts,
      @ForAll @IntRange(min = 1, max = 64) int most) {
    int active = Math.min(experts, most);
    Tally one = withoutRouting(mixture(experts, active, 32)).at(Step.decode(1, 7));
    Tally used = dense(active * 32).cost(Kernels.HALF).at(Step.decode(1, 7));
    assertThat(one.weightBytes()).isCloseTo(used.weightBytes(), within(1e-9));
    assertThat(one.matrixFlop()).isEqualTo(used.matrixFlop());
  }

  @Property
  void moreTokensReachMoreExpertsButNeverMoreThanThereAre(
      @ForAll @IntRange(min = 2, max = 64) int experts,
      @ForAll @IntRange(min = 1, max = 500) int batch) {
    Cost cost = withoutRouting(mixture(experts, 1, 32));
    double some = cost.at(Step.decode(batch, 0)).weightBytes();
    double more = cost.at(Step.decode(batch + 1, 0)).weightBytes();
    double all = 2.0 * 3 * experts * 32 * 48;
    assertThat(some).isLessThanOrEqualTo(more);
    assertThat(more).isLessThanOrEqualTo(all * (1 + 1e-12));
  }

  @Property
  void sharedExpertsCostWhatADenseNetworkDoesAndOneSum(
      @ForAll @IntRange(min = 1, max = 128) int inner, @ForAll("steps") Step step) {
    Operator shared =
        routed(8, 2, 16)
            .sharing(network(inner).shared("mlp.shared_experts"))
            .operator(Execution.DEFAULT);
    double difference =
        shared.cost(Kernels.HALF).at(step).flop()
            - mixture(8, 2, 16).cost(Kernels.HALF).at(step).flop();
    double sum = 48.0 * step.sequences() * step.newTokens();
    assertThat(difference).isEqualTo(dense(inner).cost(Kernels.HALF).at(step).flop() + sum);
  }

  @Test
  void namesItsKernelsAndTensorsAsTheFieldDoes() {
    Operator operator =
        routed(8, 2, 16)
            .sharing(network(32).shared("mlp.shared_experts"))
            .operator(Execution.DEFAULT);
    assertThat(Kernels.names(operator))
        .containsExactly(
            "router",
            "experts.gate_proj",
            "experts.up_proj",
            "experts.activation",
            "experts.down_proj",
            "shared_expert.gate_proj",
            "shared_expert.up_proj",
            "shared_expert.activation",
            "shared_expert.down_proj",
            "experts.combine");
    assertThat(Kernels.of(operator).stream().flatMap(kernel -> kernel.weights().stream()))
        .extracting(read -> read.tensor().toString())
        .containsExactly(
            "mlp.gate.weight[8×48]",
            "mlp.gate.e_score_correction_bias[8]",
            "mlp.experts.gate_proj.weight[8×16×48]",
            "mlp.experts.up_proj.weight[8×16×48]",
            "mlp.experts.down_proj.weight[8×48×16]",
            "mlp.shared_experts.gate_proj.weight[32×48]",
            "mlp.shared_experts.up_proj.weight[32×48]",
            "mlp.shared_experts.down_proj.weight[48×32]");
  }

  @Test
  void refusesMoreActiveExpertsThanThereAre() {
    assertThatThrownBy(() -> experts(8, 9))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("active experts (9) must be at most experts (8)");
  }

  private static Experts experts(int count, int active) {
    return new Experts(Dimension.of("E", count), Dimension.of("k", active));
  }

  private static MixtureOfExperts routed(int count, int active, int inner) {
    Experts experts = experts(count, active);
    Router router = Router.of("mlp.gate", HIDDEN, experts).correctingScores(true);
    Width width = Width.of(Dimension.of("I_e", inner));
    return MixtureOfExperts.gated(router, experts, HIDDEN, width, Activation.SILU);
  }

  private static Operator mixture(int count, int active, int inner) {
    return routed(count, active, inner).operator(Execution.DEFAULT);
  }

  private static FeedForward network(int inner) {
    return FeedForward.gated(HIDDEN, Width.of(Dimension.of("I", inner)), Activation.SILU);
  }

  private static Operator dense(int inner) {
    return network(inner).operator(Execution.DEFAULT);
  }

  private static Cost withoutRouting(Operator mixture) {
    return Kernels.of(mixture).stream()
        .filter(kernel -> !kernel.name().equals("router"))
        .filter(kernel -> !kernel.name().equals("experts.combine"))
        .map((Kernel kernel) -> kernel.cost(Kernels.HALF, 0))
        .reduce(Cost.ZERO, Cost::plus);
  }

  @Provide
  Arbitrary<Step> steps() {
    return Steps.small();
  }
}
