package dev.roofline.model;

import dev.roofline.algebra.Choice;
import dev.roofline.algebra.Kernel;
import dev.roofline.algebra.OperatorVisitor;
import dev.roofline.algebra.WeightFormats;
import dev.roofline.algebra.WeightRead;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the tensors that an operator reads, each once. */
final class TensorCollector implements OperatorVisitor {

  private final Map<PlacedTensor, Long> activeParameters = new LinkedHashMap<>();

  private TensorCollector() {}

  static List<PlacedTensor> collect(Model model) {
    return List.copyOf(visit(model).keySet());
  }

  static long activeParameters(Model model) {
    return visit(model).values().stream().reduce(0L, Math::addExact);
  }

  private static Map<PlacedTensor, Long> visit(Model model) {
    TensorCollector collector = new TensorCollector();
    model.operator(Execution.DEFAULT).visit(collector, WeightFormats.NO_LAYER, 1);
    return collector.activeParameters;
  }

  @Override
  public void kernel(Kernel kernel, int layer, double share) {
    for (WeightRead read : kernel.weights()) {
      // A tied tensor is read twice in different ways; what any token may use of it is the larger.
      activeParameters.merge(
          new PlacedTensor(read.tensor(), layer), read.activeParameters(), Math::max);
    }
  }

  @Override
  public void choice(Choice choice, int layer, double share) {
    choice.alternatives().get(0).operator().visit(this, layer, share);
  }
}
