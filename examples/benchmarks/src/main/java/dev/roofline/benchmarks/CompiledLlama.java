package dev.roofline.benchmarks;

import dev.roofline.analysis.CompiledModel;
import dev.roofline.analysis.Inference;
import dev.roofline.hardware.Catalogue;
import dev.roofline.models.zoo.Zoo;
import dev.roofline.workload.Workload;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Llama-3.1-8B in F16 on an RTX 4090, compiled, and a counter that varies what is asked. */
@State(Scope.Thread)
public class CompiledLlama {

  private static final int VARIANTS = 64;

  final CompiledModel model =
      Inference.of(Zoo.model("llama-3.1-8b")).on(Catalogue.device("rtx-4090")).compile();

  private int calls;

  /** 0 to 63, another number at every call. */
  int next() {
    calls = (calls + 1) % VARIANTS;
    return calls;
  }

  /** Prefill and decode in closed form. */
  double closedForm(Workload workload) {
    return model.seconds(workload);
  }

  /** The same answer step by step. */
  double bruteForce(long prompt, long generate) {
    double sum = model.stepSeconds(1, prompt, 0);
    for (long context = prompt; context < prompt + generate; context++) {
      sum += model.stepSeconds(1, 1, context);
    }
    return sum;
  }
}
