package dev.roofline.models.block;

import dev.roofline.algebra.Extent;
import dev.roofline.algebra.Kernel;
import dev.roofline.algebra.KernelKind;
import dev.roofline.algebra.Operator;
import dev.roofline.model.Execution;

/**
 * σ(gate) ⊙ x: 5 vector FLOPs (sign, exponential, sum, quotient, product) and 3 activations for
 * each element.
 *
 * @param name the kernel's name
 * @param elements elements a token
 */
record SigmoidGate(String name, Width elements) implements Block {

  @Override
  public Operator operator(Execution execution) {
    return Kernel.named(name, KernelKind.ELEMENTWISE)
        .vectorFlop(elements.per(5), Extent.TOKENS)
        .activations(elements.per(3), Extent.TOKENS)
        .build();
  }
}
