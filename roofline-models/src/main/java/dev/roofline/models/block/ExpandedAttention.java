package dev.roofline.models.block;

import dev.roofline.algebra.Extent;
import dev.roofline.algebra.Kernel;
import dev.roofline.algebra.KernelKind;
import dev.roofline.algebra.LinearForm;
import dev.roofline.algebra.Memory;
import dev.roofline.algebra.Operator;
import dev.roofline.algebra.Polynomial;
import dev.roofline.algebra.Sequence;
import dev.roofline.model.Execution;
import dev.roofline.model.MlaCache;

/**
 * Latent attention over keys and values of every head, d_k = d_n + d_r. Over a latent cache, each
 * step up-projects the whole context that it attends to: kv_b_proj reads d_c elements an entry and
 * writes n_h·(d_n + d_v), which attention reads beside the d_r cached elements of the shared key.
 * Over an expanded cache, only new tokens are up-projected and n_h·(d_n + d_r + d_v) elements a
 * token are kept.
 */
record ExpandedAttention(LatentHeads sizes, AttentionSpan span) implements Block {

  @Override
  public Operator operator(Execution execution) {
    return execution.mlaCache() == MlaCache.LATENT
        ? Sequence.of(upProjectionOfContext(), core(latentEntry()).operator(execution))
        : Sequence.of(
            sizes.upProjection().kernel(Extent.TOKENS), core(expandedEntry()).operator(execution));
  }

  private Kernel upProjectionOfContext() {
    Projection projection = sizes.upProjection();
    Width latent = projection.inputs();
    Width expanded = projection.outputs();
    LinearForm read = LinearForm.of(latent.symbols(), span.context());
    return Kernel.named(projection.name(), KernelKind.PROJECTION)
        .reads(projection.weight())
        .matrixFlop(latent.times(expanded).per(2), span.context())
        .cache(new Memory(read, LinearForm.ZERO, LinearForm.ZERO))
        .activations(expanded.symbols(), span.context())
        .build();
  }

  private AttentionCore core(CacheEntry entry) {
    return new AttentionCore(
        Width.of(sizes.heads()), sizes.key(), Width.of(sizes.value()), entry, span);
  }

  private CacheEntry latentEntry() {
    Polynomial sharedKey = Width.of(sizes.rotary()).symbols();
    return new CacheEntry(sizes.cached().symbols(), sharedKey, sizes.expanded().symbols());
  }

  private CacheEntry expandedEntry() {
    return CacheEntry.of(sizes.queries().plus(sizes.outputs()));
  }
}
