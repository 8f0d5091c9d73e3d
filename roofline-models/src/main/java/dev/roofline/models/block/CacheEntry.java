package dev.roofline.models.block;

import dev.roofline.algebra.Extent;
import dev.roofline.algebra.LinearForm;
import dev.roofline.algebra.Memory;
import dev.roofline.algebra.Polynomial;
import java.io.Serializable;

/**
 * What attention keeps and reads for one earlier token of a sequence in one layer, in elements.
 *
 * @param kept written once and kept
 * @param read read from the cache by the attention kernel
 * @param expanded read by the attention kernel from elsewhere: keys and values up-projected in the
 *     same step
 */
record CacheEntry(Polynomial kept, Polynomial read, Polynomial expanded) implements Serializable {

  /** An entry that is read as it is kept. */
  static CacheEntry of(Width width) {
    return new CacheEntry(width.symbols(), width.symbols(), Polynomial.ZERO);
  }

  Memory memory(AttentionSpan span) {
    return new Memory(
        LinearForm.of(read, span.context()),
        LinearForm.of(kept, Extent.TOKENS),
        LinearForm.of(kept, span.cached()));
  }
}
