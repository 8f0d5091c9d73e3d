package dev.roofline.models.block;

import dev.roofline.algebra.Choice;
import dev.roofline.algebra.Choice.Alternative;
import dev.roofline.algebra.Operator;
import dev.roofline.algebra.Sequence;
import dev.roofline.model.Execution;
import dev.roofline.model.MlaCache;
import dev.roofline.model.MlaExecution;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Multi-head latent attention (MLA): keys and values of all heads are up-projections of one latent
 * vector a token. Its two executions, absorbed and expanded, compute the same function from the
 * same tensors; left to choose, a step over a latent cache runs the faster one.
 *
 * @see <a href="https://arxiv.org/abs/2405.04434">DeepSeek-V2, section 2.1</a>
 */
public final class LatentAttention implements Block {

  private static final long serialVersionUID = 1;

  private final Block before;
  private final LatentHeads sizes;
  private final AttentionSpan span;
  private final Block output;

  LatentAttention(Block before, LatentHeads sizes, AttentionSpan span, Block output) {
    this.before = before;
    this.sizes = sizes;
    this.span = span;
    this.output = output;
  }

  /**
   * Begins a latent attention with DeepSeek's tensor names, without query compression or biases.
   */
  public static LatentAttentionBuilder builder() {
    return new LatentAttentionBuilder();
  }

  @Override
  public Operator operator(Execution execution) {
    return Sequence.of(
        before.operator(execution), attention(execution), output.operator(execution));
  }

  private Operator attention(Execution execution) {
    Operator expanded = new ExpandedAttention(sizes, span).operator(execution);
    if (execution.mla() == MlaExecution.EXPANDED || execution.mlaCache() == MlaCache.EXPANDED) {
      return expanded;
    }
    Operator absorbed = new AbsorbedAttention(sizes, span).operator(execution);
    if (execution.mla() == MlaExecution.ABSORBED) {
      return absorbed;
    }
    return new Choice(
        "mla",
        List.of(new Alternative("absorbed", absorbed), new Alternative("expanded", expanded)));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LatentAttention that
        && before.equals(that.before)
        && sizes.equals(that.sizes)
        && span.equals(that.span)
        && output.equals(that.output);
  }

  @Override
  public int hashCode() {
    return Objects.hash(before, sizes, span, output);
  }
}
