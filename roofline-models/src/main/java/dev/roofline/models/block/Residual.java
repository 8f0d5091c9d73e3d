package dev.roofline.models.block;

import dev.roofline.algebra.Extent;
import dev.roofline.algebra.Kernel;
import dev.roofline.algebra.KernelKind;
import dev.roofline.algebra.Operator;
import dev.roofline.model.Execution;
import java.util.Objects;

/**
 * The sum of a block's output and its input: 1 vector FLOP and 3 activations for each element.
 *
 * @param hidden elements a token
 */
public record Residual(Width hidden) implements Block {

  /** Refuses null. */
  public Residual {
    Objects.requireNonNull(hidden, "hidden");
  }

  @Override
  public Operator operator(Execution execution) {
    return Kernel.named("residual", KernelKind.ELEMENTWISE)
        .vectorFlop(hidden.symbols(), Extent.TOKENS)
        .activations(hidden.per(3), Extent.TOKENS)
        .build();
  }
}
