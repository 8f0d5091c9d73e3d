package dev.roofline.analysis;

import dev.roofline.algebra.Tally;
import dev.roofline.workload.DecodeRun;
import dev.roofline.workload.Step;
import dev.roofline.workload.Workload;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A model, its formats and a device compiled to numbers, for evaluating many steps: one step is a
 * few dozen multiply-adds and allocates nothing, a run of any length costs as much as a few steps.
 * Immutable and safe to share among threads. Times are operator-wise bounds, Σ max(Wᵢ/π, Qᵢ/β).
 *
 * @see Bound
 */
public final class CompiledModel implements Serializable {

  private static final long serialVersionUID = 1;

  private final Program program;
  private final PackedRows fixed;
  private final PackedRows[][] choices;

  /** Worked out when first asked for: what asks for times alone never needs them. */
  private transient volatile @Nullable Totals totals;

  CompiledModel(Program program) {
    this.program = program;
    this.fixed = PackedRows.of(program.fixed());
    this.choices =
        program.choices().stream()
            .map(
                choice ->
                    choice.alternatives().stream()
                        .map(alternative -> PackedRows.of(alternative.entries()))
                        .toArray(PackedRows[]::new))
            .toArray(PackedRows[][]::new);
  }

  Program program() {
    return program;
  }

  /**
   * Seconds of a step of {@code sequences} sequences, each bringing {@code newTokens} tokens to
   * {@code cachedTokens} cached ones. The counts are not checked; {@link #seconds(Step)} takes
   * checked ones.
   */
  public double stepSeconds(long sequences, long newTokens, long cachedTokens) {
    double sum = fixed.seconds(sequences, newTokens, cachedTokens);
    for (PackedRows[] alternatives : choices) {
      double least = Double.POSITIVE_INFINITY;
      for (PackedRows alternative : alternatives) {
        least = Math.min(least, alternative.seconds(sequences, newTokens, cachedTokens));
      }
      sum += least;
    }
    return sum;
  }

  /** Seconds of a step. */
  public double seconds(Step step) {
    return stepSeconds(step.sequences(), step.newTokens(), step.cachedTokens());
  }

  /** Seconds of a run, in closed form: the sum over its steps without a loop over them. */
  public double seconds(DecodeRun run) {
    double sum = fixed.seconds(run);
    for (int i = 0; i < choices.length; i++) {
      LegSplitter splitter = new LegSplitter(program.choices().get(i), run.sequences());
      for (LegSplitter.Part part : splitter.split(run)) {
        sum += choices[i][part.alternative()].seconds(run.between(part.first(), part.last()));
      }
    }
    return sum;
  }

  /** Seconds of prefill and decode together. */
  public double seconds(Workload workload) {
    return workload.prefill().map(this::seconds).orElse(0.0)
        + workload.decode().map(this::seconds).orElse(0.0);
  }

  /** Seconds of a step under the aggregate bound: max(ΣWᵢ/π, ΣQᵢ/β). */
  public double aggregateSeconds(Step step) {
    return stepAggregateSeconds(step.sequences(), step.newTokens(), step.cachedTokens());
  }

  /**
   * Seconds of a step under the aggregate bound. The counts are not checked; {@link
   * #aggregateSeconds(Step)} takes checked ones.
   */
  public double stepAggregateSeconds(long sequences, long newTokens, long cachedTokens) {
    return totals().seconds(sequences, newTokens, cachedTokens);
  }

  /** Seconds of a run under the aggregate bound of each of its steps, in closed form. */
  public double aggregateSeconds(DecodeRun run) {
    return totals().seconds(run);
  }

  /** FLOPs and bytes of a step. */
  public Tally tally(Step step) {
    return stepTally(step.sequences(), step.newTokens(), step.cachedTokens());
  }

  /**
   * FLOPs and bytes of a step. The counts are not checked; {@link #tally(Step)} takes checked ones.
   */
  public Tally stepTally(long sequences, long newTokens, long cachedTokens) {
    return totals().tally(sequences, newTokens, cachedTokens);
  }

  /** FLOPs and bytes of a run, in closed form. */
  public Tally tally(DecodeRun run) {
    return totals().tally(run);
  }

  private Totals totals() {
    Totals known = totals;
    if (known == null) {
      // Two threads may both work them out; they come to the same.
      known = new Totals(program);
      totals = known;
    }
    return known;
  }
}
