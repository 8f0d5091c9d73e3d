package dev.roofline.models.block;

import dev.roofline.algebra.Extent;
import dev.roofline.algebra.Kernel;
import dev.roofline.algebra.KernelKind;
import dev.roofline.algebra.Operator;
import dev.roofline.model.Execution;
import java.util.Objects;

/**
 * Rotary position embedding of queries and keys: 3 vector FLOPs (two products and a sum) and 2
 * activations for each rotated element. The angles come from a table.
 *
 * @param name the kernel's name
 * @param elements elements of queries and keys that are rotated, a token
 * @see <a href="https://arxiv.org/abs/2104.09864">Su et al. 2021</a>
 */
public record Rotary(String name, Width elements) implements Block {

  /** Refuses null. */
  public Rotary {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(elements, "elements");
  }

  /** A kernel named {@code rotary}. */
  public Rotary(Width elements) {
    this("rotary", elements);
  }

  /** The same under another kernel name. */
  public Rotary named(String other) {
    return new Rotary(other, elements);
  }

  @Override
  public Operator operator(Execution execution) {
    return Kernel.named(name, KernelKind.ELEMENTWISE)
        .vectorFlop(elements.per(3), Extent.TOKENS)
        .activations(elements.per(2), Extent.TOKENS)
        .build();
  }
}
