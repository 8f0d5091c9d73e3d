package dev.roofline.models.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roofline.algebra.Tally;
import dev.roofline.analysis.Inference;
import dev.roofline.device.Device;
import dev.roofline.format.ComputeFormat;
import dev.roofline.model.MlaCache;
import dev.roofline.model.MlaExecution;
import dev.roofline.models.LanguageModel;
import dev.roofline.models.zoo.Zoo;
import dev.roofline.quantity.Bandwidth;
import dev.roofline.quantity.FlopRate;
import dev.roofline.study.AttentionConclusion;
import dev.roofline.study.AttentionEntrant;
import dev.roofline.study.AttentionKind;
import dev.roofline.study.AttentionStudy;
import dev.roofline.study.Stage;
import dev.roofline.workload.Scenario;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DecoderShapeTest {

  private static final DecoderShape QWEN =
      DecoderShape.of(28, 1536, 12).intermediate(8960).vocabulary(151_936);
  private static final AttentionVariant MLA = AttentionVariant.latent(512, 64, 128);
  private static final Device DEVICE =
      Device.of(
          "box",
          ComputeFormat.F16,
          FlopRate.teraflopsPerSecond(5),
          Bandwidth.gigabytesPerSecond(200));

  static Stream<AttentionVariant> variants() {
    return Stream.of(
        AttentionVariant.multiHead(),
        AttentionVariant.grouped(2),
        AttentionVariant.grouped(1),
        MLA);
  }

  @Test
  void withTheSizesOfQwenItIsQwenWithoutBiases() {
    LanguageModel model = QWEN.attention(AttentionVariant.grouped(2)).model("qwen-like");
    LanguageModel qwen = Zoo.model("qwen2.5-1.5b");
    long biases = 28 * (1536 + 2 * 2 * 128);
    assertThat(model.parameters()).isEqualTo(qwen.parameters() - biases);
    assertThat(QWEN).hasToString("28 layers, H=1536, n_h=12, I=8960, V=151936, MHA");
  }

  @Test
  void theKindFollowsFromTheHeads() {
    assertThat(variants().map(variant -> QWEN.attention(variant).kind()))
        .containsExactly(
            AttentionKind.MULTI_HEAD,
            AttentionKind.GROUPED_QUERY,
            AttentionKind.MULTI_QUERY,
            AttentionKind.LATENT);
    assertThat(QWEN.attention(AttentionVariant.grouped(12)).kind())
        .isEqualTo(AttentionKind.MULTI_HEAD);
    assertThat(variants())
        .extracting(AttentionVariant::toString)
        .containsExactly("MHA", "GQA with 2 KV heads", "MQA", "MLA with d_c=512, d_r=64, d_n=128");
  }

  @ParameterizedTest
  @MethodSource("variants")
  void everyKindIsBroughtToTheSameSize(AttentionVariant variant) {
    ParameterBudget budget = ParameterBudget.of(1_543_714_304L);
    DecoderShape fitted = QWEN.attention(variant).within(budget, 32);
    long parameters = fitted.model("fitted").parameters();
    long oneWider = fitted.intermediate(fitted.intermediate() + 32).model("wider").parameters();
    assertThat(fitted.intermediate() % 32).isZero();
    assertThat(parameters).isLessThanOrEqualTo(budget.parameters());
    assertThat(oneWider).isGreaterThan(budget.parameters());
  }

  /** A budget of exactly one multiple, and of one less than two of them. */
  @Test
  void theNarrowestFeedForward() {
    ParameterBudget one = ParameterBudget.like(QWEN.intermediate(32).model("one"));
    assertThat(QWEN.within(one, 32).intermediate()).isEqualTo(32);
    long two = QWEN.intermediate(64).model("two").parameters();
    assertThat(QWEN.within(ParameterBudget.of(two - 1), 32).intermediate()).isEqualTo(32);
    assertThat(QWEN.within(ParameterBudget.of(two), 32).intermediate()).isEqualTo(64);
  }

  /** The paper's table, as FLOPs, against the blocks: all that is not feed-forward or head. */
  @ParameterizedTest
  @MethodSource("variants")
  void theTableOfThePaperAsCausalFlopIsWhatTheOperatorsDo(AttentionVariant variant) {
    LanguageModel model = QWEN.attention(variant).model("qwen-like");
    Inference question =
        Inference.of(model).on(DEVICE).mla(MlaExecution.EXPANDED).prompt(100).generate(0);
    Tally tally = question.analyze().prefill().tally();
    double feedForward = 2.0 * 28 * 3 * 1536 * 8960 * 100;
    double head = 2.0 * 1536 * 151_936;
    PublishedModel published = PublishedModel.of(model);
    double table = published.kind().ofLayer(published.sizes(), 100).times(28).causalFlop(100);
    assertThat(tally.matrixFlop() - feedForward - head)
        .isCloseTo(table, Percentage.withPercentage(1e-9));
  }

  @Test
  void atOneSizeTheFourthFindingDependsOnWhatIsCached() {
    List<AttentionEntrant> entrants =
        variants()
            .map(QWEN::attention)
            .map(shape -> shape.within(ParameterBudget.of(1_543_714_304L), 32))
            .map(
                shape ->
                    AttentionEntrant.of(
                        shape.kind(),
                        Inference.of(shape.model(shape.kind().toString())).on(DEVICE)))
            .toList();
    AttentionStudy study =
        AttentionStudy.of(entrants, List.of(Scenario.values()), List.of(MlaCache.values()));
    for (AttentionConclusion conclusion : study.conclusions(Stage.DECODE)) {
      assertThat(conclusion.latentLeads()).isEqualTo(conclusion.cache() == MlaCache.LATENT);
      assertThat(conclusion.groupedTrails()).isFalse();
    }
  }

  @Test
  void sizesThatDoNotFitAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DecoderShape.of(2, 100, 3))
        .withMessage("heads (3) must divide hidden (100)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QWEN.within(ParameterBudget.of(1000), 32))
        .withMessageStartingWith("parameters (1,000) must be at least ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QWEN.attention(AttentionVariant.grouped(5)).model("five"))
        .withMessage("key-value heads (5) must divide query heads (12)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AttentionVariant.latent(0, 1, 1))
        .withMessageStartingWith("compressed (0) must be from 1");
  }
}
