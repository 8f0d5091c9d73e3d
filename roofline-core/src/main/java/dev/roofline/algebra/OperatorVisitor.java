package dev.roofline.algebra;

/** Receives the leaves of an operator. */
public interface OperatorVisitor {

  /**
   * A kernel.
   *
   * @param kernel the kernel
   * @param layer the layer it stands in, {@link WeightFormats#NO_LAYER} for none
   * @param share the fraction of it that is run, 1 unless sharded
   */
  void kernel(Kernel kernel, int layer, double share);

  /** A choice, whose alternatives it is left to the visitor to visit. */
  void choice(Choice choice, int layer, double share);
}
