package dev.roofline.analysis;

import dev.roofline.algebra.Formats;
import dev.roofline.algebra.LinearForm;
import dev.roofline.analysis.ChoiceEntry.AlternativeEntry;
import dev.roofline.workload.Step;
import java.util.ArrayList;
import java.util.List;

/** What a program keeps in memory beside its weights. */
final class MemoryNeed {

  private final Program program;
  private final Formats formats;
  private final Need fixed;
  private final List<List<Need>> choices = new ArrayList<>();

  MemoryNeed(Program program, Formats formats) {
    this.program = program;
    this.formats = formats;
    this.fixed = Need.of(program.fixed(), formats);
    for (ChoiceEntry choice : program.choices()) {
      List<Need> needs = new ArrayList<>();
      for (AlternativeEntry alternative : choice.alternatives()) {
        needs.add(Need.of(alternative.entries(), formats));
      }
      choices.add(needs);
    }
  }

  /** Bytes of cache and state after a step. */
  double kvBytes(Step step) {
    double sum = fixed.kept.at(step);
    for (int i = 0; i < choices.size(); i++) {
      sum += chosen(i, step).kept.at(step);
    }
    return sum;
  }

  /**
   * Bytes of attention cache for the first token of one sequence; recurrent state does not grow.
   */
  double kvBytesPerToken() {
    Step first = Step.prefill(1, 1);
    double bytesPerElement = formats.cache().bitsPerElement() / 8;
    double sum = 0;
    for (Entry entry : program.running(program.chosen(first))) {
      sum += entry.kernel().cache().kept().at(first) * bytesPerElement * entry.count();
    }
    return sum;
  }

  /** Bytes of the inputs and outputs of the largest kernel in a step. */
  double activationBytes(Step step) {
    double most = fixed.mostActivations(step);
    for (int i = 0; i < choices.size(); i++) {
      most = Math.max(most, chosen(i, step).mostActivations(step));
    }
    return most * (formats.activations().bitsPerElement() / 8);
  }

  private Need chosen(int choice, Step step) {
    int fastest =
        program
            .choices()
            .get(choice)
            .fastest(step.sequences(), step.newTokens(), step.cachedTokens());
    return choices.get(choice).get(fastest);
  }

  /**
   * What kernels that run together need.
   *
   * @param kept bytes of cache and state that all of them keep
   * @param activations elements of the inputs and outputs of each
   */
  private record Need(LinearForm kept, List<LinearForm> activations) {

    static Need of(List<Entry> entries, Formats formats) {
      LinearForm kept = LinearForm.ZERO;
      List<LinearForm> activations = new ArrayList<>();
      for (Entry entry : entries) {
        kept = kept.plus(entry.kernel().keptBytes(formats).times(entry.count()));
        activations.add(entry.kernel().activations());
      }
      return new Need(kept, activations);
    }

    double mostActivations(Step step) {
      double most = 0;
      for (LinearForm form : activations) {
        most = Math.max(most, form.at(step));
      }
      return most;
    }
  }
}
