package dev.roofline.analysis;

import dev.roofline.algebra.Kernel;
import dev.roofline.analysis.LegSplitter.Part;
import dev.roofline.workload.DecodeRun;
import dev.roofline.workload.Step;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A model laid flat for one device and one set of formats: kernels with their costs and counts, and
 * the choices among executions.
 *
 * @param fixed kernels that always run
 * @param choices kernels of which some run
 */
record Program(List<Entry> fixed, List<ChoiceEntry> choices) implements Serializable {

  /** The fastest alternative of each choice at a step. */
  List<Integer> chosen(Step step) {
    return choices.stream()
        .map(c -> c.fastest(step.sequences(), step.newTokens(), step.cachedTokens()))
        .toList();
  }

  /** A run in parts with constant choices. */
  List<Leg> legs(DecodeRun run) {
    List<Leg> legs = List.of(new Leg(run, List.of()));
    for (ChoiceEntry choice : choices) {
      LegSplitter splitter = new LegSplitter(choice, run.sequences());
      List<Leg> finer = new ArrayList<>();
      for (Leg leg : legs) {
        for (Part part : splitter.split(leg.run())) {
          List<Integer> chosen = new ArrayList<>(leg.chosen());
          chosen.add(part.alternative());
          finer.add(new Leg(run.between(part.first(), part.last()), List.copyOf(chosen)));
        }
      }
      legs = finer;
    }
    return legs;
  }

  /** The kernels that run under the given choices, in model order within each group. */
  List<Entry> running(List<Integer> chosen) {
    List<Entry> running = new ArrayList<>(fixed);
    for (int i = 0; i < choices.size(); i++) {
      running.addAll(choices.get(i).alternatives().get(chosen.get(i)).entries());
    }
    return running;
  }

  /** Every kernel, whether it runs or another is chosen. */
  Stream<Kernel> kernels() {
    Stream<Entry> chosen =
        choices.stream()
            .flatMap(choice -> choice.alternatives().stream())
            .flatMap(alternative -> alternative.entries().stream());
    return Stream.concat(fixed.stream(), chosen).map(Entry::kernel);
  }
}
