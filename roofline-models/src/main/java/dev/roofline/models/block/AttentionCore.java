package dev.roofline.models.block;

import dev.roofline.algebra.Extent;
import dev.roofline.algebra.Kernel;
import dev.roofline.algebra.KernelBuilder;
import dev.roofline.algebra.KernelKind;
import dev.roofline.algebra.Operator;
import dev.roofline.algebra.Sequence;
import dev.roofline.model.AttentionKernel;
import dev.roofline.model.Execution;
import java.io.Serializable;

/**
 * softmax(q·kᵀ)·v, as two kernels. {@code attention}: 2·n_h·(d_k + d_v) matrix FLOPs a causal pair;
 * it reads the cache, queries and writes outputs. {@code softmax}: 5·n_h vector FLOPs a pair
 * (scale, maximum, difference and exponential as one, sum, rescale). Fused, the softmax writes one
 * log-sum-exp a query and head; unfused, the score matrix is written and read twice, once by each
 * kernel.
 *
 * @param heads query heads n_h
 * @param key elements of a key, d_k
 * @param value elements of a value, d_v
 * @param entry what the cache holds for a token
 * @param span which tokens are attended
 * @see <a href="https://arxiv.org/abs/2205.14135">FlashAttention</a>
 */
record AttentionCore(Width heads, Width key, Width value, CacheEntry entry, AttentionSpan span)
    implements Block, Serializable {

  @Override
  public Operator operator(Execution execution) {
    return Sequence.of(attention(execution), softmax(execution));
  }

  private Kernel attention(Execution execution) {
    Width perPair = heads.times(key.plus(value));
    KernelBuilder kernel =
        Kernel.named("attention", KernelKind.ATTENTION)
            .matrixFlop(perPair.per(2), span.pairs())
            .cache(entry.memory(span))
            .activations(perPair.symbols(), Extent.TOKENS)
            .activations(entry.expanded(), span.context());
    return isFused(execution)
        ? kernel.build()
        : kernel.activations(heads.per(2), span.pairs()).build();
  }

  private Kernel softmax(Execution execution) {
    KernelBuilder kernel =
        Kernel.named("softmax", KernelKind.ELEMENTWISE).vectorFlop(heads.per(5), span.pairs());
    return isFused(execution)
        ? kernel.activations(heads.symbols(), Extent.TOKENS).build()
        : kernel.activations(heads.per(2), span.pairs()).build();
  }

  private static boolean isFused(Execution execution) {
    return execution.attention() == AttentionKernel.FUSED;
  }
}
