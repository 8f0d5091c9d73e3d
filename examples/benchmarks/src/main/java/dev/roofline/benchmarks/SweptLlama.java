package dev.roofline.benchmarks;

import dev.roofline.analysis.Inference;
import dev.roofline.hardware.Catalogue;
import dev.roofline.models.zoo.Zoo;
import dev.roofline.sweep.Axis;
import dev.roofline.sweep.Measures;
import dev.roofline.sweep.Sweep;
import dev.roofline.sweep.Values;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Llama-3.1-8B in F16 on an RTX 4090, swept over 1000 batches at 1000 contexts that change. */
@State(Scope.Thread)
public class SweptLlama {

  private static final long POINTS_A_SIDE = 1000;
  private static final long SPACING = 64;

  private final Inference question =
      Inference.of(Zoo.model("llama-3.1-8b")).on(Catalogue.device("rtx-4090"));

  private int calls;

  /** Speed, intensity, time and regime at 10⁶ points. */
  Sweep million() {
    calls = (calls + 1) % (int) SPACING;
    long last = calls + SPACING * (POINTS_A_SIDE - 1);
    return Sweep.of(question)
        .over(Axis.batch(Values.linear(1, POINTS_A_SIDE, 1)))
        .over(Axis.context(Values.linear(calls, last, SPACING)))
        .measuring(
            Measures.TOKENS_PER_SECOND,
            Measures.OPERATIONAL_INTENSITY,
            Measures.SECONDS,
            Measures.REGIME);
  }
}
