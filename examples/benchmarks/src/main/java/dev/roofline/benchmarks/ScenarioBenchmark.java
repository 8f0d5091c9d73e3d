package dev.roofline.benchmarks;

import dev.roofline.workload.Scenario;
import dev.roofline.workload.Workload;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Prefill and decode of whole scenarios, operator-wise. The prompt is up to 63 tokens longer than
 * the scenario's and the output as long, so that a loop takes as many steps at every call.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 2)
public class ScenarioBenchmark {

  private static final double TOLERANCE = 1e-12;

  /** Refuses to measure closed forms that do not give what a loop gives. */
  @Setup
  public void checkThatClosedFormsAreExact(CompiledLlama llama) {
    for (Scenario scenario : Scenario.values()) {
      double closed = llama.closedForm(scenario.batch(1));
      double looped = llama.bruteForce(scenario.prompt(), scenario.generate());
      if (!(Math.abs(closed - looped) <= TOLERANCE * looped)) {
        throw new IllegalStateException(
            scenario + ": closed form (" + closed + " s) must equal the loop (" + looped + " s)");
      }
    }
  }

  /** A long prompt of 4096 tokens, then 128 more. */
  @Benchmark
  public double liso(CompiledLlama llama) {
    return llama.closedForm(workload(Scenario.LISO, llama));
  }

  /** A short prompt of 128 tokens, then 4096 more. */
  @Benchmark
  public double silo(CompiledLlama llama) {
    return llama.closedForm(workload(Scenario.SILO, llama));
  }

  /** The same as {@link #silo} from a loop over its 4096 steps. */
  @Benchmark
  public double siloBruteForce(CompiledLlama llama) {
    Workload workload = workload(Scenario.SILO, llama);
    return llama.bruteForce(workload.prompt(), workload.generate());
  }

  private static Workload workload(Scenario scenario, CompiledLlama llama) {
    return Workload.of(scenario.prompt() + llama.next(), scenario.generate());
  }
}
