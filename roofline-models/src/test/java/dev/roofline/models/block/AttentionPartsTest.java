package dev.roofline.models.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.roofline.algebra.Dimension;
import dev.roofline.algebra.Kernel;
import dev.roofline.model.Execution;
import dev.roofline.models.Kernels;
import dev.roofline.workload.Step;
import java.util.List;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What builders of attention and feed-forward are told is in the tensors and costs they give. */
class AttentionPartsTest {

  private static final Dimension HIDDEN = Dimension.of("H", 96);

  private static Dimension count(long value) {
    return Dimension.of("n" + value, value);
  }

  private static List<String> tensors(Block block) {
    return Kernels.of(block.operator(Execution.DEFAULT)).stream()
        .map(Kernel::weights)
        .flatMap(List::stream)
        .map(read -> read.tensor().toString())
        .distinct()
        .toList();
  }

  private static GroupedHeadAttentionBuilder grouped() {
    return GroupedHeadAttention.builder()
        .hidden(HIDDEN)
        .heads(count(12))
        .queryHeads(count(6))
        .keyHeads(count(2))
        .valueHeads(count(4))
        .width(Dimension.of("d_h", 8));
  }

  @Test
  void groupedHeadsHaveATensorForEachKind() {
    assertThat(tensors(grouped().build()))
        .containsExactly(
            "self_attn.q_proj.weight[48×96]",
            "self_attn.k_proj.weight[16×96]",
            "self_attn.v_proj.weight[32×96]",
            "self_attn.o_proj.weight[96×96]");
    assertThat(tensors(grouped().inputBias(true).build()))
        .containsExactly(
            "self_attn.q_proj.weight[48×96]",
            "self_attn.q_proj.bias[48]",
            "self_attn.k_proj.weight[16×96]",
            "self_attn.k_proj.bias[16]",
            "self_attn.v_proj.weight[32×96]",
            "self_attn.v_proj.bias[32]",
            "self_attn.o_proj.weight[96×96]");
  }

  /** Of 1000 cached tokens and the new one, a window of 100 is read: (16 + 32) · 2 bytes each. */
  @Test
  void groupedHeadsReadTheirWindow() {
    Block sliding = grouped().span(AttentionSpan.sliding(100)).build();
    assertThat(keyValuesRead(sliding)).isEqualTo(100 * 96);
    assertThat(keyValuesRead(grouped().build())).isEqualTo(1001 * 96);
  }

  private static double keyValuesRead(Block block) {
    return block
        .operator(Execution.DEFAULT)
        .cost(Kernels.HALF)
        .at(Step.decode(1, 1000))
        .kvReadBytes();
  }

  @Test
  void headsThatDoNotDivideAreRefused() {
    refused(grouped().queryHeads(count(5)), "query heads (5) must divide heads (12)");
    refused(grouped().keyHeads(count(4)), "key heads (4) must divide query heads (6)");
    refused(grouped().valueHeads(count(5)), "value heads (5) must divide heads (12)");
    refused(grouped().latents(count(4), count(8)), "latents (4) must divide query heads (6)");
    assertThatIllegalStateException()
        .isThrownBy(() -> GroupedHeadAttention.builder().hidden(HIDDEN).build())
        .withMessage("heads (absent) must be given to a grouped-head attention");
  }

  private static void refused(GroupedHeadAttentionBuilder builder, String message) {
    assertThatIllegalArgumentException().isThrownBy(builder::build).withMessage(message);
  }

  private static LatentAttentionBuilder latent() {
    return LatentAttention.builder()
        .hidden(HIDDEN)
        .heads(Dimension.of("n_h", 4))
        .latent(Dimension.of("d_c", 32))
        .rotary(Dimension.of("d_r", 8))
        .plain(Dimension.of("d_n", 16))
        .value(Dimension.of("d_v", 24));
  }

  /** DeepSeek-V3's names, with queries that go through 20 elements. */
  @Test
  void latentQueriesMayBeCompressed() {
    assertThat(tensors(latent().queryRank(Dimension.of("r_q", 20)).build()))
        .containsExactlyInAnyOrder(
            "self_attn.q_a_proj.weight[20×96]",
            "self_attn.q_a_layernorm.weight[20]",
            "self_attn.q_b_proj.weight[96×20]",
            "self_attn.kv_a_proj_with_mqa.weight[40×96]",
            "self_attn.kv_a_layernorm.weight[32]",
            "self_attn.kv_b_proj.weight[160×32]",
            "self_attn.o_proj.weight[96×96]");
  }

  /** Equal layers are grouped: an attention that differs in anything must not pass for another. */
  @Test
  void latentAttentionsAreEqualIfAllTheirPartsAre() {
    LatentAttention one = latent().build();
    assertThat(one).isEqualTo(latent().build()).hasSameHashCodeAs(latent().build());
    List<UnaryOperator<LatentAttentionBuilder>> changes =
        List.of(
            other -> other.queryRank(Dimension.of("r_q", 20)),
            other -> other.value(Dimension.of("d_v", 16)),
            other -> other.biased(true));
    for (UnaryOperator<LatentAttentionBuilder> change : changes) {
      LatentAttention other = change.apply(latent()).build();
      assertThat(other).isNotEqualTo(one);
      assertThat(other.hashCode()).isNotEqualTo(one.hashCode());
    }
    Block nothing = Block.sequence();
    LatentHeads sizes = new LatentHeads(HIDDEN, HIDDEN, HIDDEN, HIDDEN, HIDDEN, "kv");
    Block residual = new Residual(Width.of(HIDDEN));
    LatentAttention bare = new LatentAttention(nothing, sizes, AttentionSpan.full(), nothing);
    assertThat(bare)
        .isNotEqualTo(new LatentAttention(residual, sizes, AttentionSpan.full(), nothing))
        .isNotEqualTo(new LatentAttention(nothing, sizes, AttentionSpan.topScored(9), nothing))
        .isNotEqualTo(new LatentAttention(nothing, sizes, AttentionSpan.full(), residual))
        .isNotEqualTo(nothing);
  }

  /** OLMo 2: one norm over all query heads, one over all key heads. */
  @Test
  void normsMayBeOverAllHeads() {
    AttentionHeads heads = new AttentionHeads(HIDDEN, count(12), count(4), Dimension.of("d_h", 8));
    assertThat(tensors(GroupedQueryAttention.builder(heads).vectorNorms().build()))
        .contains("self_attn.q_norm.weight[96]", "self_attn.k_norm.weight[32]");
    assertThat(tensors(GroupedQueryAttention.builder(heads).headNorms().build()))
        .contains("self_attn.q_norm.weight[8]", "self_attn.k_norm.weight[8]");
  }

  @Test
  void absentWidthsAreNamed() {
    Width width = Width.of(HIDDEN);
    refusedNull(() -> FeedForward.gated(null, width, Activation.SILU), "hidden");
    refusedNull(() -> FeedForward.gatedAsOne(null, width, Activation.SILU), "hidden");
    refusedNull(() -> FeedForward.plain(null, width, Activation.SILU), "hidden");
    refusedNull(() -> FeedForward.gated(width, null, Activation.SILU), "inner");
    refusedNull(() -> FeedForward.gatedAsOne(width, null, Activation.SILU), "inner");
    refusedNull(() -> FeedForward.plain(width, null, Activation.SILU), "inner");
  }

  private static void refusedNull(ThrowingCallable call, String name) {
    assertThatNullPointerException().isThrownBy(call).withMessage(name);
  }

  @Test
  void theWidestWidth() {
    Dimension half = Dimension.of("X", 1L << 26);
    Dimension other = Dimension.of("Y", 1L << 27);
    assertThat(Width.of(half, other).elements()).isEqualTo(1L << 53);
  }
}
