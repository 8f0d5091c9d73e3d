package dev.roofline.analysis;

import dev.roofline.algebra.Traffic;
import dev.roofline.algebra.WeightRead;
import dev.roofline.device.Device;
import dev.roofline.format.ComputeFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the numbers of an analysis rest on, in words; nothing that every analysis rests on. */
final class Assumptions {

  private Assumptions() {}

  static List<String> of(Inference question, Program program, ComputeFormat computed) {
    List<String> assumptions = new ArrayList<>();
    Device device = question.device();
    if (computed != question.wanted()) {
      assumptions.add(
          "computes in %s: %s has no %s peak among its %s ceilings"
              .formatted(computed, device.id(), question.wanted(), device.selected()));
    }
    if (program
        .kernels()
        .anyMatch(kernel -> kernel.weights().stream().anyMatch(Assumptions::isRouted))) {
      assumptions.add(question.execution().routing().assumption());
    }
    if (question.traffic().size() < Traffic.values().length) {
      assumptions.add("counts only the traffic of " + words(question.traffic()));
    }
    return List.copyOf(assumptions);
  }

  /** Whether a token uses some experts of a bank and not all. */
  private static boolean isRouted(WeightRead read) {
    return read.activeParameters() < read.tensor().parameters();
  }

  private static String words(Set<Traffic> traffic) {
    return traffic.stream().map(Assumptions::word).collect(Collectors.joining(" and "));
  }

  private static String word(Traffic traffic) {
    return switch (traffic) {
      case WEIGHTS -> "weights";
      case KV_READ -> "KV cache read";
      case KV_WRITE -> "KV cache written";
      case ACTIVATIONS -> "activations";
    };
  }
}
