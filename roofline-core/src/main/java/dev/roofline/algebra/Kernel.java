package dev.roofline.algebra;

import dev.roofline.check.Check;
import java.util.List;
import java.util.Objects;

/**
 * A leaf operator: the tensors it reads, the FLOPs it does and the elements it moves. Bytes follow
 * once {@link Formats} say how each is stored.
 *
 * @param name as in {@code q_proj}
 * @param kind what kind of operator it is
 * @param weights how it reads its parameter tensors
 * @param matrixFlop FLOPs of matrix products
 * @param vectorFlop all other FLOPs
 * @param cache elements of the attention cache
 * @param state elements of recurrent state
 * @param activations elements of inputs and outputs, read and written
 */
public record Kernel(
    String name,
    KernelKind kind,
    List<WeightRead> weights,
    LinearForm matrixFlop,
    LinearForm vectorFlop,
    Memory cache,
    Memory state,
    LinearForm activations)
    implements Operator {

  /**
   * @throws IllegalArgumentException if the name is blank
   */
  public Kernel {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(matrixFlop, "matrixFlop");
    Objects.requireNonNull(vectorFlop, "vectorFlop");
    Objects.requireNonNull(cache, "cache");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(activations, "activations");
    Check.notBlank("name", name);
    weights = Check.list("weights", weights);
  }

  /** Begins a kernel that does nothing yet. */
  public static KernelBuilder named(String name, KernelKind kind) {
    return new KernelBuilder(name, kind);
  }

  /** The cost in a layer, in the given formats. */
  public Cost cost(Formats formats, int layer) {
    LinearForm weightBytes = LinearForm.ZERO;
    for (WeightRead read : weights) {
      weightBytes = weightBytes.plus(read.bytes(formats.weights().of(read.tensor(), layer)));
    }
    double cacheBytes = formats.cache().bitsPerElement() / 8;
    double stateBytes = formats.state().bitsPerElement() / 8;
    return new Cost(
        matrixFlop,
        vectorFlop,
        weightBytes,
        cache.read().times(cacheBytes).plus(state.read().times(stateBytes)),
        cache.written().times(cacheBytes).plus(state.written().times(stateBytes)),
        activations.times(formats.activations().bitsPerElement() / 8));
  }

  /** Bytes of cache and state that stay after a step, in the given formats. */
  public LinearForm keptBytes(Formats formats) {
    return cache
        .kept()
        .times(formats.cache().bitsPerElement() / 8)
        .plus(state.kept().times(formats.state().bitsPerElement() / 8));
  }

  @Override
  public void visit(OperatorVisitor visitor, int layer, double share) {
    visitor.kernel(this, layer, share);
  }
}
