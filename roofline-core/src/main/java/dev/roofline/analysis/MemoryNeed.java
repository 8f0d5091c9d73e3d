package dev.roofline.analysis;

import dev.roofline.algebra.Formats;
import dev.roofline.workload.Step;

/** What a program keeps in memory beside its weights. */
final class MemoryNeed {

  private final Program program;
  private final Formats formats;

  MemoryNeed(Program program, Formats formats) {
    this.program = program;
    this.formats = formats;
  }

  /** Bytes of cache and state after a step. */
  double kvBytes(Step step) {
    return program.running(program.chosen(step)).stream()
        .mapToDouble(entry -> entry.kernel().keptBytes(formats).at(step) * entry.count())
        .sum();
  }

  /**
   * Bytes of attention cache for the first token of one sequence; recurrent state does not grow.
   */
  double kvBytesPerToken() {
    Step first = Step.prefill(1, 1);
    double bytesPerElement = formats.cache().bitsPerElement() / 8;
    return program.running(program.chosen(first)).stream()
        .mapToDouble(
            entry -> entry.kernel().cache().kept().at(first) * bytesPerElement * entry.count())
        .sum();
  }

  /** Bytes of the inputs and outputs of the largest kernel in a step. */
  double activationBytes(Step step) {
    double bytesPerElement = formats.activations().bitsPerElement() / 8;
    return program.running(program.chosen(step)).stream()
        .mapToDouble(entry -> entry.kernel().activations().at(step) * bytesPerElement)
        .max()
        .orElse(0);
  }
}
