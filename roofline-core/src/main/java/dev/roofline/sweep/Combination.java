package dev.roofline.sweep;

import dev.roofline.analysis.Analysis;
import dev.roofline.analysis.CompiledModel;
import dev.roofline.workload.Workload;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A combination of values of the axes that are compiled, compiled.
 *
 * @param setup the question and the engine
 * @param base the workload that the axes of the workload change
 * @param analysis the question with its model compiled
 * @param model the compiled model
 */
record Combination(Setup setup, Workload base, Analysis analysis, CompiledModel model) {

  static Combination of(Setup setup) {
    Analysis analysis = setup.inference().prepare();
    return new Combination(setup, setup.inference().workload(), analysis, analysis.compile());
  }

  /** A combination, or why there is none. */
  record Attempt(@Nullable Combination combination, @Nullable RuntimeException refusal) {

    static Attempt at(Supplier<Setup> setup) {
      try {
        return new Attempt(of(setup.get()), null);
      } catch (IllegalArgumentException | IllegalStateException | ArithmeticException e) {
        return new Attempt(null, e);
      }
    }
  }
}
