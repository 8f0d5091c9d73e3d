package dev.roofline.models.block;

import dev.roofline.algebra.Extent;
import dev.roofline.algebra.Kernel;
import dev.roofline.algebra.KernelKind;
import dev.roofline.algebra.Operator;
import dev.roofline.model.Execution;
import java.util.Objects;

/**
 * An activation function applied to a vector, with or without a gate. Plain: the function's FLOPs
 * and 2 activations for each element. Gated: one more FLOP, the product with the gate, and one more
 * activation.
 *
 * @param name the kernel's name
 * @param function the function
 * @param gated whether a gate is multiplied in
 * @param elements elements a token
 */
public record ActivationBlock(String name, Activation function, boolean gated, Width elements)
    implements Block {

  /** Refuses null. */
  public ActivationBlock {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(function, "function");
    Objects.requireNonNull(elements, "elements");
  }

  /** f(gate) ⊙ up. */
  public static ActivationBlock gated(Activation function, Width elements) {
    return new ActivationBlock("activation", function, true, elements);
  }

  /** f(up). */
  public static ActivationBlock plain(Activation function, Width elements) {
    return new ActivationBlock("activation", function, false, elements);
  }

  /** The same under another kernel name. */
  public ActivationBlock named(String other) {
    return new ActivationBlock(other, function, gated, elements);
  }

  @Override
  public Operator operator(Execution execution) {
    int gate = gated ? 1 : 0;
    return Kernel.named(name, KernelKind.ELEMENTWISE)
        .vectorFlop(elements.per(function.flopPerElement() + gate), Extent.TOKENS)
        .activations(elements.per(2 + gate), Extent.TOKENS)
        .build();
  }
}
