package dev.roofline.models.block;

import dev.roofline.algebra.Dimension;
import dev.roofline.algebra.Extent;
import dev.roofline.algebra.Kernel;
import dev.roofline.algebra.KernelKind;
import dev.roofline.algebra.Operator;
import dev.roofline.algebra.Tensor;
import dev.roofline.algebra.WeightRead;
import dev.roofline.model.Execution;
import java.util.Objects;

/**
 * Token embedding: each token reads its row of a table [vocabulary, hidden] and writes it; no
 * FLOPs.
 *
 * @param path where the table lives, as in {@code model.embed_tokens}
 * @param vocabulary rows of the table
 * @param hidden elements of a row
 */
public record Embedding(String path, Dimension vocabulary, Width hidden) implements Block {

  /** Refuses null. */
  public Embedding {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(vocabulary, "vocabulary");
    Objects.requireNonNull(hidden, "hidden");
  }

  /** The table. */
  public Tensor table() {
    return Tensor.of(path + ".weight", vocabulary.value(), hidden.elements());
  }

  @Override
  public Operator operator(Execution execution) {
    return Kernel.named("embed_tokens", KernelKind.EMBEDDING)
        .reads(new WeightRead(table(), vocabulary.value(), Extent.TOKENS))
        .activations(hidden.symbols(), Extent.TOKENS)
        .build();
  }
}
