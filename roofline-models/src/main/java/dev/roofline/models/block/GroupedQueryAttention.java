package dev.roofline.models.block;

import dev.roofline.algebra.Operator;
import dev.roofline.algebra.Sequence;
import dev.roofline.model.Execution;

/**
 * Grouped-query attention: projections to queries, keys and values, what is done to them, the
 * attention core over n_kv·2·d_h cached elements a token, and the projection back.
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
    return new GroupedQueryAttentionBuilder(heads);
  }

  @Override
  public Operator operator(Execution execution) {
    return Sequence.of(
        queriesKeysValues.operator(execution),
        core.operator(execution),
        output.operator(execution));
  }
}
