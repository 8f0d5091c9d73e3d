package dev.roofline.models.block;

import dev.roofline.algebra.Kernel;
import dev.roofline.algebra.KernelBuilder;
import dev.roofline.algebra.KernelKind;
import dev.roofline.algebra.Operator;
import dev.roofline.algebra.Tensor;
import dev.roofline.check.Check;
import dev.roofline.model.Execution;
import java.util.List;
import java.util.Objects;

/**
 * Tensors that a checkpoint holds and whose work is not modelled, as those of a vision tower.
 *
 * @param name the kernel's name
 * @param tensors what is held
 */
public record StoredTensors(String name, List<Tensor> tensors) implements Block {

  /** Copies the list. */
  public StoredTensors {
    Objects.requireNonNull(name, "name");
    tensors = Check.list("tensors", tensors);
  }

  @Override
  public Operator operator(Execution execution) {
    KernelBuilder kernel = Kernel.named(name, KernelKind.PROJECTION);
    tensors.forEach(kernel::reads);
    return kernel.build();
  }
}
