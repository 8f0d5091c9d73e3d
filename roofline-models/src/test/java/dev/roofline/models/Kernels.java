package dev.roofline.models;

import static dev.roofline.format.NumberFormats.F16;

import dev.roofline.algebra.Choice;
import dev.roofline.algebra.Cost;
import dev.roofline.algebra.Formats;
import dev.roofline.algebra.Kernel;
import dev.roofline.algebra.Operator;
import dev.roofline.algebra.OperatorVisitor;
import dev.roofline.algebra.WeightFormats;
import java.util.ArrayList;
import java.util.List;

/** The kernels of an operator, layer by layer, with choices resolved to their first alternative. */
public final class Kernels implements OperatorVisitor {

  /** All numbers in 16 bits. */
  public static final Formats HALF = Formats.uniform(F16);

  private final List<Kernel> found = new ArrayList<>();

  private Kernels() {}

  /** Every kernel, once for each layer that it stands in. */
  public static List<Kernel> of(Operator operator) {
    Kernels kernels = new Kernels();
    operator.visit(kernels, WeightFormats.NO_LAYER, 1);
    return kernels.found;
  }

  /** The names of all kernels, in order. */
  public static List<String> names(Operator operator) {
    return of(operator).stream().map(Kernel::name).toList();
  }

  /** The summed cost of the kernels of a name, in 16 bits. */
  public static Cost named(Operator operator, String name) {
    return of(operator).stream()
        .filter(kernel -> kernel.name().equals(name))
        .map(kernel -> kernel.cost(HALF, 0))
        .reduce(Cost.ZERO, Cost::plus);
  }

  @Override
  public void kernel(Kernel kernel, int layer, double share) {
    found.add(kernel);
  }

  @Override
  public void choice(Choice choice, int layer, double share) {
    choice.alternatives().get(0).operator().visit(this, layer, share);
  }
}
