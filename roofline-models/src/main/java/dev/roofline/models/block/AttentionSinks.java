package dev.roofline.models.block;

import dev.roofline.algebra.Extent;
import dev.roofline.algebra.Kernel;
import dev.roofline.algebra.KernelKind;
import dev.roofline.algebra.Operator;
import dev.roofline.algebra.Tensor;
import dev.roofline.model.Execution;

/**
 * A learned score for each head that joins its softmax and takes no value: an exponential and a sum
 * for each query.
 *
 * @param path the tensor
 * @param heads query heads
 * @see <a href="https://arxiv.org/abs/2309.17453">Attention sinks</a>
 */
record AttentionSinks(String path, Width heads) implements Block {

  @Override
  public Operator operator(Execution execution) {
    return Kernel.named("sinks", KernelKind.ELEMENTWISE)
        .reads(Tensor.of(path, heads.elements()))
        .vectorFlop(heads.per(2), Extent.TOKENS)
        .build();
  }
}
