package dev.roofline.models.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roofline.algebra.Cost;
import dev.roofline.algebra.Dimension;
import dev.roofline.algebra.Operator;
import dev.roofline.algebra.Polynomial;
import dev.roofline.model.Execution;
import dev.roofline.model.LogitPositions;
import dev.roofline.models.Kernels;
import org.junit.jupiter.api.Test;

class BlockTest {

  private static final Dimension VOCABULARY = Dimension.of("V", 1000);
  private static final Width HIDDEN = Width.of(Dimension.of("H", 64));
  private static final Width INNER = Width.of(Dimension.of("I", 256));

  @Test
  void anEmbeddingReadsARowForEachToken() {
    Cost cost = cost(new Embedding("model.embed_tokens", VOCABULARY, HIDDEN), Execution.DEFAULT);
    assertThat(cost.weightBytes()).hasToString("128·TOKENS");
    assertThat(cost.activationBytes()).hasToString("2·H·TOKENS");
    assertThat(cost.flop().isZero()).isTrue();
  }

  @Test
  void aHeadRunsForTheLastPositionForAllOrForNone() {
    Block head = new LanguageModelHead(Projection.of("lm_head", HIDDEN, Width.of(VOCABULARY)));
    assertThat(cost(head, Execution.DEFAULT).matrixFlop()).hasToString("2·H·V·SEQUENCES");
    assertThat(cost(head, Execution.DEFAULT.logits(LogitPositions.ALL)).matrixFlop())
        .hasToString("2·H·V·TOKENS");
    assertThat(cost(head, Execution.DEFAULT).weightBytes()).hasToString("128000·ONCE");
    assertThat(cost(head, Execution.DEFAULT.logits(LogitPositions.NONE))).isEqualTo(Cost.ZERO);
  }

  @Test
  void aProjectionMultipliesAndAddsItsBias() {
    Projection projection = Projection.of("mlp.up_proj", HIDDEN, INNER);
    Cost plain = cost(projection, Execution.DEFAULT);
    Cost biased = cost(projection.biased(true), Execution.DEFAULT);
    assertThat(plain.matrixFlop()).hasToString("2·H·I·TOKENS");
    assertThat(plain.vectorFlop().isZero()).isTrue();
    assertThat(plain.activationBytes()).hasToString("(2·H + 2·I)·TOKENS");
    assertThat(biased.vectorFlop()).hasToString("I·TOKENS");
    assertThat(biased.weightBytes()).hasToString((2 * (64 * 256 + 256)) + "·ONCE");
  }

  @Test
  void normsCountTheirFormulas() {
    Cost rms = cost(Normalization.rms("input_layernorm", HIDDEN), Execution.DEFAULT);
    Cost layer = cost(Normalization.layer("input_layernorm", HIDDEN), Execution.DEFAULT);
    assertThat(rms.vectorFlop()).hasToString("4·H·TOKENS");
    assertThat(rms.weightBytes()).hasToString("128·ONCE");
    assertThat(layer.vectorFlop()).hasToString("7·H·TOKENS");
    assertThat(layer.weightBytes()).hasToString("256·ONCE");
    assertThat(layer.activationBytes()).hasToString("4·H·TOKENS");
  }

  @Test
  void feedForwardsCountTheirActivation() {
    Block gated = FeedForward.gated(HIDDEN, INNER, Activation.SILU);
    Block plain = FeedForward.plain(HIDDEN, INNER, Activation.RELU2);
    assertThat(cost(gated, Execution.DEFAULT).vectorFlop()).hasToString("5·I·TOKENS");
    assertThat(cost(gated, Execution.DEFAULT).matrixFlop()).hasToString("6·H·I·TOKENS");
    assertThat(cost(plain, Execution.DEFAULT).vectorFlop()).hasToString("2·I·TOKENS");
    assertThat(cost(plain, Execution.DEFAULT).matrixFlop()).hasToString("4·H·I·TOKENS");
    assertThat(cost(plain, Execution.DEFAULT).activationBytes()).hasToString("(4·H + 8·I)·TOKENS");
  }

  @Test
  void residualsAndRotaryCountElements() {
    assertThat(cost(new Residual(HIDDEN), Execution.DEFAULT).vectorFlop()).hasToString("H·TOKENS");
    assertThat(cost(new Residual(HIDDEN), Execution.DEFAULT).activationBytes())
        .hasToString("6·H·TOKENS");
    assertThat(cost(new Rotary(HIDDEN), Execution.DEFAULT).vectorFlop()).hasToString("3·H·TOKENS");
  }

  @Test
  void activationsAreKnownByTheirHuggingFaceNames() {
    assertThat(Activation.parse("swish")).isEqualTo(Activation.SILU);
    assertThat(Activation.parse("gelu_pytorch_tanh")).isEqualTo(Activation.GELU);
    assertThatThrownBy(() -> Activation.parse("softplus"))
        .hasMessageStartingWith("activation (\"softplus\") must be one of silu, swish, gelu,");
  }

  @Test
  void widthsAreSymbolsAndNumbers() {
    Width sum = HIDDEN.times(Dimension.of("n", 3)).plus(INNER);
    assertThat(sum.elements()).isEqualTo(64 * 3 + 256);
    assertThat(sum).hasToString("H·n + I = 448");
    assertThatThrownBy(() -> new Width(Polynomial.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("width (0) must be at least 1");
    Dimension huge = Dimension.of("X", 1L << 30);
    assertThatThrownBy(() -> Width.of(huge, huge))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("width (X²) must be at most 2^53 elements");
  }

  private static Cost cost(Block block, Execution execution) {
    Operator operator = block.operator(execution);
    return operator.cost(Kernels.HALF);
  }
}
