package dev.roofline.algebra;

/** Adds the costs of the kernels it visits. */
final class CostSum implements OperatorVisitor {

  private final Formats formats;
  private Cost total = Cost.ZERO;

  CostSum(Formats formats) {
    this.formats = formats;
  }

  Cost total() {
    return total;
  }

  @Override
  public void kernel(Kernel kernel, int layer, double share) {
    total = total.plus(kernel.cost(formats, layer).times(share));
  }

  @Override
  public void choice(Choice choice, int layer, double share) {
    choice.alternatives().get(0).operator().visit(this, layer, share);
  }
}
