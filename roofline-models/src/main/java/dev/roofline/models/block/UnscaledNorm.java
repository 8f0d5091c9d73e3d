package dev.roofline.models.block;

import dev.roofline.algebra.Extent;
import dev.roofline.algebra.Kernel;
import dev.roofline.algebra.KernelKind;
import dev.roofline.algebra.Operator;
import dev.roofline.model.Execution;

/**
 * RMSNorm without a weight, x/√(mean x²): square, add and scale each element, and 2 activations.
 *
 * @param name the kernel's name
 * @param elements elements normalised a token
 */
record UnscaledNorm(String name, Width elements) implements Block {

  @Override
  public Operator operator(Execution execution) {
    return Kernel.named(name, KernelKind.NORM)
        .vectorFlop(elements.per(3), Extent.TOKENS)
        .activations(elements.per(2), Extent.TOKENS)
        .build();
  }
}
