package dev.roofline.models.block;

import dev.roofline.algebra.Extent;
import dev.roofline.algebra.Kernel;
import dev.roofline.algebra.KernelKind;
import dev.roofline.algebra.Operator;
import dev.roofline.algebra.Sequence;
import dev.roofline.algebra.WeightRead;
import dev.roofline.model.Execution;

/**
 * Latent attention with its up-projections folded into queries and outputs. {@code q_absorb} takes
 * queries to latent space (2·n_h·d_n·d_c FLOPs a token), attention has one key-value head of d_k =
 * d_c + d_r and d_v = d_c, {@code v_absorb} takes its output back (2·n_h·d_c·d_v a token).
 */
record AbsorbedAttention(LatentHeads sizes, AttentionSpan span) implements Block {

  @Override
  public Operator operator(Execution execution) {
    Width latent = Width.of(sizes.latent());
    AttentionCore core =
        new AttentionCore(
            Width.of(sizes.heads()), sizes.cached(), latent, CacheEntry.of(sizes.cached()), span);
    return Sequence.of(
        fold("q_absorb", Width.of(sizes.plain()), latent, sizes.keyRows()),
        core.operator(execution),
        fold("v_absorb", latent, Width.of(sizes.value()), sizes.valueRows()));
  }

  /** One product of {@code inputs} and {@code outputs} elements for each head. */
  private Kernel fold(String name, Width inputs, Width outputs, WeightRead rows) {
    Width product = inputs.times(outputs).times(sizes.heads());
    Width ends = inputs.plus(outputs).times(sizes.heads());
    return Kernel.named(name, KernelKind.PROJECTION)
        .reads(rows)
        .matrixFlop(product.per(2), Extent.TOKENS)
        .activations(ends.symbols(), Extent.TOKENS)
        .build();
  }
}
