package dev.roofline.engine;

import dev.roofline.algebra.KernelKind;
import dev.roofline.analysis.OperatorReport;
import java.util.List;

/**
 * Kernels that llama.cpp starts for a pass, counted by one fixed rule: one for each operator; a
 * softmax runs inside its attention; rotary embedding is two, of queries and keys; attention is
 * three with its writes of keys and values; a router is five with the kernels that pick the best
 * experts. Llama 3 8B has 547.
 */
final class Launches {

  private Launches() {}

  static double of(List<OperatorReport> operators) {
    return operators.stream().mapToDouble(o -> o.count() * each(o)).sum();
  }

  private static int each(OperatorReport operator) {
    if (operator.kind() == KernelKind.ATTENTION) {
      return 3;
    }
    return switch (operator.name()) {
      case "softmax" -> 0;
      case "rotary" -> 2;
      case "router" -> 5;
      default -> 1;
    };
  }
}
