package dev.roofline.models.block;

import dev.roofline.algebra.Extent;
import dev.roofline.algebra.Kernel;
import dev.roofline.algebra.KernelKind;
import dev.roofline.algebra.Operator;
import dev.roofline.algebra.Tensor;
import dev.roofline.model.Execution;

/**
 * RMSNorm of a mixer's output with a gate, in either order: the norm's and the gate function's
 * vector FLOPs, one more for the product, and 3 activations for each element.
 *
 * @param path where its weight lives
 * @param weight elements of the weight, which heads may share
 * @param elements elements a token
 * @param function the gate's activation
 */
record GatedNorm(String path, Width weight, Width elements, Activation function) implements Block {

  @Override
  public Operator operator(Execution execution) {
    int flop = Normalization.Kind.RMS.flopPerElement() + function.flopPerElement() + 1;
    return Kernel.named("gated_norm", KernelKind.NORM)
        .reads(Tensor.of(path + ".weight", weight.elements()))
        .vectorFlop(elements.per(flop), Extent.TOKENS)
        .activations(elements.per(3), Extent.TOKENS)
        .build();
  }
}
