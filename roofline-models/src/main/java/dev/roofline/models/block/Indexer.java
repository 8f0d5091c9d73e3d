package dev.roofline.models.block;

import dev.roofline.algebra.Dimension;
import dev.roofline.algebra.Extent;
import dev.roofline.algebra.Kernel;
import dev.roofline.algebra.KernelKind;
import dev.roofline.algebra.LinearForm;
import dev.roofline.algebra.Memory;
import dev.roofline.algebra.Operator;
import dev.roofline.algebra.Polynomial;
import dev.roofline.algebra.Sequence;
import dev.roofline.model.Execution;

/**
 * The lightning indexer of DeepSeek sparse attention: n_i small query heads score every earlier
 * token against one cached key of d_i elements, and the tokens that score highest are attended. For
 * each causal pair 2·n_i·d_i matrix FLOPs, 3·n_i vector FLOPs (ReLU, weight, sum) and one
 * comparison.
 *
 * @param hidden elements of the hidden state, H
 * @param queryRank elements of the compressed query, r_q
 * @param heads n_i
 * @param width d_i
 * @param rotary elements of each that are rotated, d_r
 * @see <a href="https://arxiv.org/abs/2512.02556">DeepSeek-V3.2</a>
 */
record Indexer(
    Dimension hidden, Dimension queryRank, Dimension heads, Dimension width, Dimension rotary)
    implements Block {

  private static final String PATH = "self_attn.indexer.";

  @Override
  public Operator operator(Execution execution) {
    Width state = Width.of(hidden);
    Width key = Width.of(width);
    Width weights = Width.of(heads);
    Block projections =
        Block.sequence(
            Projection.of(PATH + "wq_b", Width.of(queryRank), Width.of(heads, width))
                .named("indexer.q_proj"),
            Projection.of(PATH + "wk", state, key).named("indexer.k_proj"),
            Normalization.layer(PATH + "k_norm", key).named("indexer.k_norm"),
            new Rotary(Width.of(heads, rotary).plus(Width.of(rotary))).named("indexer.rotary"),
            Projection.of(PATH + "weights_proj", state, weights).named("indexer.weights_proj"));
    return Sequence.of(projections.operator(execution), scores());
  }

  private Kernel scores() {
    Width products = Width.of(heads, width);
    LinearForm key = LinearForm.of(Width.of(width).symbols(), Extent.TOKENS);
    return Kernel.named("indexer.scores", KernelKind.ATTENTION)
        .matrixFlop(products.per(2), Extent.PAIRS)
        .vectorFlop(Width.of(heads).per(3), Extent.PAIRS)
        .vectorFlop(Polynomial.ONE, Extent.PAIRS)
        .cache(
            new Memory(
                LinearForm.of(Width.of(width).symbols(), Extent.CONTEXT),
                key,
                LinearForm.of(Width.of(width).symbols(), Extent.CACHED)))
        .activations(products.plus(Width.of(heads)).symbols(), Extent.TOKENS)
        .build();
  }
}
