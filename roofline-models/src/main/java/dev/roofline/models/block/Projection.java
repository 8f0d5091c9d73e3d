package dev.roofline.models.block;

import dev.roofline.algebra.Extent;
import dev.roofline.algebra.Kernel;
import dev.roofline.algebra.KernelBuilder;
import dev.roofline.algebra.KernelKind;
import dev.roofline.algebra.Operator;
import dev.roofline.algebra.Tensor;
import dev.roofline.model.Execution;
import java.util.Objects;

/**
 * A dense matrix product y = W·x (+ bias), W of shape [outputs, inputs]: 2·in·out matrix FLOPs and
 * in + out activations a token, out vector FLOPs for the bias, W read once a step.
 *
 * @param name the kernel's name, as in {@code q_proj}
 * @param path where its tensors live, as in {@code self_attn.q_proj}
 * @param inputs elements of x
 * @param outputs elements of y
 * @param bias whether there is a bias
 */
public record Projection(String name, String path, Width inputs, Width outputs, boolean bias)
    implements Block {

  /** Refuses null. */
  public Projection {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(inputs, "inputs");
    Objects.requireNonNull(outputs, "outputs");
  }

  /** A projection without bias, named by the last part of its path. */
  public static Projection of(String path, Width inputs, Width outputs) {
    Objects.requireNonNull(path, "path");
    String name = path.substring(path.lastIndexOf('.') + 1);
    return new Projection(name, path, inputs, outputs, false);
  }

  /** The same under another kernel name. */
  public Projection named(String other) {
    return new Projection(other, path, inputs, outputs, bias);
  }

  /** The same with or without a bias. */
  public Projection biased(boolean withBias) {
    return new Projection(name, path, inputs, outputs, withBias);
  }

  /** The weight W. */
  public Tensor weight() {
    return Tensor.of(path + ".weight", outputs.elements(), inputs.elements());
  }

  /** The kernel, run once for each unit of {@code extent}. */
  public Kernel kernel(Extent extent) {
    return begin(extent).build();
  }

  KernelBuilder begin(Extent extent) {
    KernelBuilder kernel =
        Kernel.named(name, KernelKind.PROJECTION)
            .reads(weight())
            .matrixFlop(inputs.times(outputs).per(2), extent)
            .activations(inputs.plus(outputs).symbols(), extent);
    if (bias) {
      kernel
          .reads(Tensor.of(path + ".bias", outputs.elements()))
          .vectorFlop(outputs.symbols(), extent);
    }
    return kernel;
  }

  @Override
  public Operator operator(Execution execution) {
    return kernel(Extent.TOKENS);
  }
}
