package dev.roofline.models.quantization;

import dev.roofline.algebra.Choice;
import dev.roofline.algebra.Kernel;
import dev.roofline.algebra.KernelKind;
import dev.roofline.algebra.Operator;
import dev.roofline.algebra.OperatorVisitor;
import dev.roofline.algebra.Tensor;
import dev.roofline.algebra.WeightFormats;
import dev.roofline.algebra.WeightRead;
import dev.roofline.model.PlacedTensor;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Collects the weights of the projections and experts inside the layers. */
final class QuantizedTensors implements OperatorVisitor {

  /** Routers, the gate of a shared expert, indexer weights, an MTP layer's way in and its head. */
  private static final Pattern KEPT =
      Pattern.compile(
          "(.*\\.)?(gate|router|router\\.layer|shared_expert_gate"
              + "|weights_proj|eh_proj|shared_head\\.head)\\.weight");

  private final Set<PlacedTensor> found = new HashSet<>();

  private QuantizedTensors() {}

  static Set<PlacedTensor> of(Operator operator) {
    QuantizedTensors collector = new QuantizedTensors();
    operator.visit(collector, WeightFormats.NO_LAYER, 1);
    return Set.copyOf(collector.found);
  }

  @Override
  public void kernel(Kernel kernel, int layer, double share) {
    boolean products =
        kernel.kind() == KernelKind.PROJECTION || kernel.kind() == KernelKind.EXPERTS;
    if (!products || layer == WeightFormats.NO_LAYER || kernel.name().equals("router")) {
      return;
    }
    for (WeightRead read : kernel.weights()) {
      if (isMatrix(read.tensor()) && !KEPT.matcher(read.tensor().name()).matches()) {
        found.add(new PlacedTensor(read.tensor(), layer));
      }
    }
  }

  /** Biases of experts have two dimensions too. */
  private static boolean isMatrix(Tensor tensor) {
    return tensor.shape().dimensions().size() >= 2 && !tensor.name().endsWith("bias");
  }

  @Override
  public void choice(Choice choice, int layer, double share) {
    choice.alternatives().forEach(alternative -> alternative.operator().visit(this, layer, share));
  }
}
