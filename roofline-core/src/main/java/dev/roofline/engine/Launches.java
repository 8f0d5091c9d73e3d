package dev.roofline.engine;

import dev.roofline.algebra.KernelKind;
import dev.roofline.analysis.OperatorReport;
import dev.roofline.engine.Work.Kernels;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Kernels that llama.cpp starts for a pass, counted by one fixed rule: one for each operator; a
 * softmax runs inside its attention; rotary embedding is two, of queries and keys; attention is
 * three with its writes of keys and values; a router is five with the kernels that pick the best
 * experts. Llama 3 8B has 547. Of those that do not wait for each other one is counted as waiting:
 * of the projections of queries, keys and values and their norms, of gate and up, of the rotary
 * embeddings, of the writes. Llama 3 8B has 387 of these.
 */
final class Launches {

  private Launches() {}

  static Kernels of(List<OperatorReport> operators) {
    return new Kernels(
        sum(operators, Launches::all),
        sum(operators, o -> isBeside(o.name(), operators) ? 0 : waiting(o)));
  }

  private static double sum(List<OperatorReport> operators, ToDoubleFunction<OperatorReport> each) {
    return operators.stream().mapToDouble(o -> o.count() * each.applyAsDouble(o)).sum();
  }

  private static double all(OperatorReport operator) {
    if (operator.kind() == KernelKind.ATTENTION) {
      return 3;
    }
    return operator.name().equals("rotary") ? 2 : waiting(operator);
  }

  private static double waiting(OperatorReport operator) {
    if (operator.kind() == KernelKind.ATTENTION) {
      return 2;
    }
    return switch (operator.name()) {
      case "softmax" -> 0;
      case "router" -> 5;
      default -> 1;
    };
  }

  /** Whether another operator is counted in its place. */
  private static boolean isBeside(String name, List<OperatorReport> operators) {
    String counted =
        switch (name) {
          case "k_proj", "v_proj" -> "q_proj";
          case "k_norm" -> "q_norm";
          default -> name.endsWith("up_proj") ? name.replaceFirst("up_proj$", "gate_proj") : name;
        };
    return !counted.equals(name) && operators.stream().anyMatch(o -> o.name().equals(counted));
  }
}
