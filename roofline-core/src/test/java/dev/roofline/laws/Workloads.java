package dev.roofline.laws;

import dev.roofline.workload.DecodeRun;
import dev.roofline.workload.Scenario;
import dev.roofline.workload.Step;
import dev.roofline.workload.Workload;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generators of what is asked of a model. */
public final class Workloads {

  private Workloads() {}

  /** Whole numbers of every order of magnitude, small ones and both ends often. */
  public static Arbitrary<Long> magnitudes(long least, long most) {
    double span = Math.log((double) most - least + 1);
    return Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.of(least, most)),
        Tuple.of(3, Arbitraries.longs().between(least, Math.min(most, least + 8))),
        Tuple.of(
            4,
            Arbitraries.doubles()
                .between(0, 1)
                .ofScale(12)
                .map(u -> Math.min(most, least + (long) Math.expm1(u * span)))));
  }

  /** Steps from one token to a million millions. */
  public static Arbitrary<Step> steps() {
    return Combinators.combine(
            magnitudes(1, Step.MOST), magnitudes(1, Step.MOST), magnitudes(0, Step.MOST))
        .as(Step::new);
  }

  /** Steps whose every query and key can be counted one by one. */
  public static Arbitrary<Step> smallSteps() {
    return Combinators.combine(magnitudes(1, 5), magnitudes(1, 40), magnitudes(0, 60))
        .as(Step::new);
  }

  /** Runs of any length. */
  public static Arbitrary<DecodeRun> runs() {
    return magnitudes(1, Step.MOST)
        .flatMap(
            tokens ->
                Combinators.combine(magnitudes(1, Step.MOST), magnitudes(0, Step.MOST - tokens + 1))
                    .as((sequences, first) -> new DecodeRun(sequences, first, tokens)));
  }

  /** Runs short enough for a loop, from any context. */
  public static Arbitrary<DecodeRun> shortRuns() {
    return Combinators.combine(
            magnitudes(1, Step.MOST), magnitudes(0, Step.MOST - 100), magnitudes(1, 100))
        .as(DecodeRun::new);
  }

  /** Workloads with and without prompt, with and without generation. */
  public static Arbitrary<Workload> workloads() {
    return Arbitraries.oneOf(
        Arbitraries.of(Scenario.class).map(scenario -> scenario.batch(1)),
        Combinators.combine(magnitudes(1, 4096), magnitudes(0, 1_000_000), magnitudes(0, 1_000_000))
            .filter((batch, prompt, generate) -> prompt + generate > 0)
            .as(Workload::new));
  }

  /** Windows at and around where they begin to matter between two numbers of cached tokens. */
  public static Arbitrary<Long> windows(long first, long last) {
    long[] around = {
      1, 2, first - 1, first, first + 1, first + 2, (first + last) / 2, last, last + 1, last + 2
    };
    return Arbitraries.oneOf(
        Arbitraries.of(LongStream.of(around).filter(window -> window >= 1).boxed().toList()),
        Arbitraries.longs().between(Math.max(1, first), last + 2),
        magnitudes(1, Long.MAX_VALUE));
  }

  /** A step with a window that may cut it. */
  public record WindowedStep(long window, Step step) {}

  /** Steps with windows around their contexts. */
  public static Arbitrary<WindowedStep> windowed(Arbitrary<Step> steps) {
    return steps.flatMap(
        step ->
            windows(step.cachedTokens(), step.cachedTokens() + step.newTokens())
                .map(window -> new WindowedStep(window, step)));
  }

  /** A run with a window that may cut it. */
  public record WindowedRun(long window, DecodeRun run) {}

  /** Runs with windows around their contexts. */
  public static Arbitrary<WindowedRun> windowedRuns(Arbitrary<DecodeRun> runs) {
    return runs.flatMap(
        run ->
            windows(run.firstContext(), run.lastContext())
                .map(window -> new WindowedRun(window, run)));
  }
}
