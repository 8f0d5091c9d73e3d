package dev.roofline.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roofline.algebra.Tally;
import dev.roofline.model.Execution;
import dev.roofline.model.LogitPositions;
import dev.roofline.workload.Step;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Matrix FLOPs of the recurrent and hybrid families counted a second way: walk the tensor list of
 * the checkpoint and multiply its shapes, loop over the keys that a query sees, and step through
 * the recurrence element by element.
 */
class HybridLoopNestLaws {

  /**
   * What loops need to know beside the tensors.
   *
   * @param heads query heads, each of {@code width} elements
   * @param recurrent heads of a recurrent layer, with a state of {@code rows} × {@code columns}
   * @param products multiply-adds for each element of state and token
   */
  record Sample(
      String name, long heads, long width, long recurrent, long rows, long columns, int products) {}

  /** Mamba-2 has an outer product and a read-out; the delta rule recalls too; RWKV has neither. */
  private static final List<Sample> SAMPLES =
      List.of(
          new Sample("mamba2", 0, 0, 6, 8, 5, 2),
          new Sample("rwkv-4", 0, 0, 0, 0, 0, 0),
          new Sample("nemotron-h", 6, 4, 8, 7, 5, 2),
          new Sample("nemotron-h-moe", 6, 4, 8, 7, 5, 2),
          new Sample("nemotron-h-latent", 6, 4, 8, 7, 5, 2),
          new Sample("granite-hybrid", 6, 4, 6, 8, 5, 2),
          new Sample("granite-hybrid-dense", 6, 4, 6, 8, 5, 2),
          new Sample("falcon-h1", 6, 4, 6, 7, 5, 2),
          new Sample("falcon-h1-unnormed", 6, 4, 6, 7, 5, 2),
          new Sample("qwen3-next", 6, 8, 4, 6, 7, 3));

  /** Of 9 experts, 2 are used. */
  private static final double USED = 2.0 / 9;

  @Property
  void matrixFlopsAreThoseOfALoopNest(
      @ForAll("samples") Sample sample, @ForAll("steps") Step step, @ForAll LogitPositions logits) {
    Execution execution = Execution.DEFAULT.logits(logits);
    Tally cost = Hybrids.model(sample.name).operator(execution).cost(Kernels.HALF).at(step);
    double counted = 0;
    for (String line : steps(sample)) {
      counted += counted(sample, line.split(" "), step, logits);
    }
    assertThat(cost.matrixFlop()).isCloseTo(counted, within(1e-12 * counted));
  }

  /** The tensors that a step runs: not those of a layer that predicts ahead. */
  private static List<String> steps(Sample sample) {
    return Hybrids.tensors(sample.name).stream()
        .filter(line -> !(sample.name.equals("qwen3-next") && line.startsWith("4 ")))
        .toList();
  }

  private static double counted(Sample sample, String[] line, Step step, LogitPositions logits) {
    String name = line[1];
    double tokens = step.sequences() * step.newTokens();
    if (name.contains("embed")) {
      return isTied(sample) ? product(line[2]) * heads(step, logits) : 0;
    }
    if (name.contains("head")) {
      return product(line[2]) * heads(step, logits);
    }
    if (name.endsWith("A_log")) {
      return tokens * recurrence(sample);
    }
    if (name.contains("k_proj")) {
      return tokens * product(line[2]) + step.sequences() * attention(sample, step);
    }
    if (!line[2].contains("x") || name.contains("time_mix")) {
      return 0;
    }
    boolean expert = name.matches(".*experts\\..*_proj.weight|block_sparse_moe\\..*put_linear.*");
    boolean routed = expert && !name.contains("shared");
    return tokens * product(line[2]) * (routed ? USED : 1);
  }

  private static double recurrence(Sample sample) {
    double flop = 0;
    for (long head = 0; head < sample.recurrent; head++) {
      for (long row = 0; row < sample.rows; row++) {
        for (long column = 0; column < sample.columns; column++) {
          flop += 2 * sample.products;
        }
      }
    }
    return flop;
  }

  private static double attention(Sample sample, Step step) {
    double flop = 0;
    for (long head = 0; head < sample.heads; head++) {
      for (long query = 1; query <= step.newTokens(); query++) {
        for (long key = 0; key < step.cachedTokens() + query; key++) {
          flop += 2 * sample.width + 2 * sample.width;
        }
      }
    }
    return flop;
  }

  private static double heads(Step step, LogitPositions logits) {
    return switch (logits) {
      case NONE -> 0;
      case LAST -> step.sequences();
      case ALL -> step.sequences() * step.newTokens();
    };
  }

  private static boolean isTied(Sample sample) {
    return Hybrids.tensors(sample.name).stream().noneMatch(line -> line.contains("head.weight"));
  }

  private static double product(String shape) {
    double flop = 2;
    for (String length : shape.split("x")) {
      flop *= Long.parseLong(length);
    }
    return flop;
  }

  @Provide
  Arbitrary<Sample> samples() {
    return Arbitraries.of(SAMPLES);
  }

  @Provide
  Arbitrary<Step> steps() {
    return Combinators.combine(
            Arbitraries.longs().between(1, 4),
            Arbitraries.longs().between(1, 40),
            Arbitraries.longs().between(0, 100))
        .as(Step::new);
  }
}
