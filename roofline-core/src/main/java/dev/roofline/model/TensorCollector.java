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

  // By layer and name, which identify a tensor, and not by the tensor: what a record generates for
  // equality takes tens of milliseconds to link in a fresh JVM.
  private final Map<String, PlacedTensor> tensors = new LinkedHashMap<>();
  private final Map<String, Long> activeParameters = new LinkedHashMap<>();

  private TensorCollector() {}

  static List<PlacedTensor> collect(Model model) {
    return List.copyOf(visit(model).tensors.values());
  }

  static long activeParameters(Model model) {
    long sum = 0;
    for (long active : visit(model).activeParameters.values()) {
      sum = Math.addExact(sum, active);
    }
    return sum;
  }

  private static TensorCollector visit(Model model) {
    TensorCollector collector = new TensorCollector();
    model.operator(Execution.DEFAULT).visit(collector, WeightFormats.NO_LAYER, 1);
    return collector;
  }

  @Override
  public void kernel(Kernel kernel, int layer, double share) {
    for (WeightRead read : kernel.weights()) {
      PlacedTensor tensor = new PlacedTensor(read.tensor(), layer);
      String key = layer + " " + read.tensor().name();
      PlacedTensor known = tensors.putIfAbsent(key, tensor);
      if (known != null && !dimensions(known).equals(dimensions(tensor))) {
        throw new IllegalStateException(
            tensor + " must have one shape in its layer, not also that of " + known);
      }
      // A tied tensor is read twice in different ways; what any token may use of it is the larger.
      activeParameters.merge(key, read.activeParameters(), Math::max);
    }
  }

  private static List<Long> dimensions(PlacedTensor placed) {
    return placed.tensor().shape().dimensions();
  }

  @Override
  public void choice(Choice choice, int layer, double share) {
    choice.alternatives().get(0).operator().visit(this, layer, share);
  }
}
