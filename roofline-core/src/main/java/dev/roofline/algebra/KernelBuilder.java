package dev.roofline.algebra;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Assembles a {@link Kernel}; each call adds, so a kernel's formulas can be written one by one. */
public final class KernelBuilder {

  private final String name;
  private final KernelKind kind;
  private final List<WeightRead> weights = new ArrayList<>();
  private LinearForm matrixFlop = LinearForm.ZERO;
  private LinearForm vectorFlop = LinearForm.ZERO;
  private Memory cache = Memory.NONE;
  private Memory state = Memory.NONE;
  private LinearForm activations = LinearForm.ZERO;

  KernelBuilder(String name, KernelKind kind) {
    this.name = Objects.requireNonNull(name, "name");
    this.kind = Objects.requireNonNull(kind, "kind");
  }

  /** Reads a tensor whole, once a step. */
  public KernelBuilder reads(Tensor tensor) {
    return reads(WeightRead.whole(tensor));
  }

  /** Reads a tensor in slices. */
  public KernelBuilder reads(WeightRead read) {
    weights.add(read);
    return this;
  }

  /** Adds FLOPs of matrix products. */
  public KernelBuilder matrixFlop(Polynomial coefficient, Extent extent) {
    matrixFlop = matrixFlop.plus(LinearForm.of(coefficient, extent));
    return this;
  }

  /** Adds FLOPs that are no matrix products. */
  public KernelBuilder vectorFlop(Polynomial coefficient, Extent extent) {
    vectorFlop = vectorFlop.plus(LinearForm.of(coefficient, extent));
    return this;
  }

  /** Adds elements of the attention cache. */
  public KernelBuilder cache(Memory memory) {
    cache = cache.plus(memory);
    return this;
  }

  /** Adds elements of recurrent state. */
  public KernelBuilder state(Memory memory) {
    state = state.plus(memory);
    return this;
  }

  /** Adds elements of inputs and outputs. */
  public KernelBuilder activations(Polynomial coefficient, Extent extent) {
    activations = activations.plus(LinearForm.of(coefficient, extent));
    return this;
  }

  /**
   * The kernel.
   *
   * @throws IllegalArgumentException if the name is blank
   */
  public Kernel build() {
    return new Kernel(name, kind, weights, matrixFlop, vectorFlop, cache, state, activations);
  }
}
