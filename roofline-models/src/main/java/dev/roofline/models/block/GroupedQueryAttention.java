package dev.roofline.models.block;

import dev.roofline.algebra.Operator;
import dev.roofline.algebra.Sequence;
import dev.roofline.model.Execution;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Grouped-query attention: projections to queries, keys and values, what is done to them, the
 * attention core over n_kv·2·d_h cached elements a token, and the projection back.
 *
 * @see <a href="https://arxiv.org/abs/2305.13245">GQA</a>
 */
public final class GroupedQueryAttention implements Block {

  private static final long serialVersionUID = 1;

  private final Block queriesKeysValues;
  private final AttentionCore core;
  private final Block output;

  GroupedQueryAttention(Block queriesKeysValues, AttentionCore core, Block output) {
    this.queriesKeysValues = queriesKeysValues;
    this.core = core;
    this.output = output;
  }

  /**
   * Begins an attention with Llama's conventions: separate projections without biases, rotary
   * embedding of whole heads, every token attends to all earlier ones.
   */
  public static GroupedQueryAttentionBuilder builder(AttentionHeads heads) {
    Objects.requireNonNull(heads, "heads");
    return new GroupedQueryAttentionBuilder(heads);
  }

  @Override
  public Operator operator(Execution execution) {
    return Sequence.of(
        queriesKeysValues.operator(execution),
        core.operator(execution),
        output.operator(execution));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof GroupedQueryAttention that
        && queriesKeysValues.equals(that.queriesKeysValues)
        && core.equals(that.core)
        && output.equals(that.output);
  }

  @Override
  public int hashCode() {
    return Objects.hash(queriesKeysValues, core, output);
  }
}
