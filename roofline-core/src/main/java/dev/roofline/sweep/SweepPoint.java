package dev.roofline.sweep;

import dev.roofline.algebra.Tally;
import dev.roofline.analysis.Bound;
import dev.roofline.analysis.CompiledModel;
import dev.roofline.analysis.Inference;
import dev.roofline.analysis.MemoryFit;
import dev.roofline.analysis.Phase;
import dev.roofline.analysis.Report;
import dev.roofline.analysis.Report.ModelSize;
import dev.roofline.device.Roofline;
import dev.roofline.engine.EngineProfile;
import dev.roofline.engine.Prediction;
import dev.roofline.workload.DecodeRun;
import dev.roofline.workload.Workload;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A point of a sweep as measures see it: everything that a {@link Report} says, worked out when
 * first asked for. Only one thread at a time may ask.
 */
public final class SweepPoint {

  private final Combination combination;
  private final Workload workload;
  private final @Nullable Tally[] tallies = new Tally[PhaseName.values().length];
  private final double[] seconds = {Double.NaN, Double.NaN, Double.NaN};
  private @Nullable Report report;

  SweepPoint(Combination combination, Workload workload) {
    this.combination = combination;
    this.workload = workload;
  }

  /** Batch, prompt and generated tokens. */
  public Workload workload() {
    return workload;
  }

  /** The question at this point: analysing it gives the same numbers. */
  public Inference inference() {
    return combination.setup().inference().workload(workload);
  }

  /** The model compiled in the formats and for the device of this point. */
  public CompiledModel compiled() {
    return combination.model();
  }

  /** The roof that the point stands under. */
  public Roofline roofline() {
    return combination.analysis().roofline();
  }

  /** The engine, if there is an axis of engines. */
  public Optional<EngineProfile> engine() {
    return Optional.ofNullable(combination.setup().engine());
  }

  /** The whole report. Building it takes a hundred times as long as what measures ask for. */
  public Report report() {
    Report known = report;
    if (known == null) {
      known = combination.analysis().report(workload);
      report = known;
    }
    return known;
  }

  /** Whether there is such a phase: a prompt to read, or tokens to generate. */
  public boolean has(PhaseName phase) {
    return switch (phase) {
      case PREFILL -> workload.prompt() > 0;
      case DECODE -> workload.generate() > 0;
      case TOTAL -> true;
    };
  }

  /** Forward passes of a phase; 0 if there is no such phase. */
  public long steps(PhaseName phase) {
    return switch (phase) {
      case PREFILL -> has(phase) ? 1 : 0;
      case DECODE -> workload.generate();
      case TOTAL -> steps(PhaseName.PREFILL) + steps(PhaseName.DECODE);
    };
  }

  /** Tokens of all sequences, read or generated in a phase; 0 if there is no such phase. */
  public long tokens(PhaseName phase) {
    return workload.batch()
        * switch (phase) {
          case PREFILL -> workload.prompt();
          case DECODE -> workload.generate();
          case TOTAL -> workload.prompt() + workload.generate();
        };
  }

  /** FLOPs and bytes of a phase; none if there is no such phase. */
  public Tally tally(PhaseName phase) {
    Tally known = tallies[phase.ordinal()];
    if (known == null) {
      known = has(phase) ? tallyOf(phase) : Tally.ZERO;
      tallies[phase.ordinal()] = known;
    }
    return known;
  }

  private Tally tallyOf(PhaseName phase) {
    return switch (phase) {
      case PREFILL -> compiled().stepTally(workload.batch(), workload.prompt(), 0);
      case DECODE ->
          workload.generate() == 1
              ? compiled().stepTally(workload.batch(), 1, workload.prompt())
              : compiled().tally(run());
      case TOTAL -> tally(PhaseName.PREFILL).plus(tally(PhaseName.DECODE));
    };
  }

  /** The least time of a phase in seconds, under the bound asked for; 0 if there is none. */
  public double seconds(PhaseName phase) {
    double known = seconds[phase.ordinal()];
    if (Double.isNaN(known)) {
      known = has(phase) ? secondsOf(phase) : 0;
      seconds[phase.ordinal()] = known;
    }
    return known;
  }

  private double secondsOf(PhaseName phase) {
    if (phase == PhaseName.TOTAL) {
      return seconds(PhaseName.PREFILL) + seconds(PhaseName.DECODE);
    }
    double operators = operatorSeconds(phase);
    return combination.analysis().bound() == Bound.OPERATORS
        ? operators
        // Equal but for rounding where every operator lies on the same side of the ridge.
        : Math.min(aggregateSeconds(phase), operators);
  }

  private double operatorSeconds(PhaseName phase) {
    if (phase == PhaseName.PREFILL) {
      return compiled().stepSeconds(workload.batch(), workload.prompt(), 0);
    }
    return workload.generate() == 1
        ? compiled().stepSeconds(workload.batch(), 1, workload.prompt())
        : compiled().seconds(run());
  }

  private double aggregateSeconds(PhaseName phase) {
    if (phase == PhaseName.PREFILL) {
      return compiled().stepAggregateSeconds(workload.batch(), workload.prompt(), 0);
    }
    return workload.generate() == 1
        ? compiled().stepAggregateSeconds(workload.batch(), 1, workload.prompt())
        : compiled().aggregateSeconds(run());
  }

  private DecodeRun run() {
    return new DecodeRun(workload.batch(), workload.prompt(), workload.generate());
  }

  /** How large the model is. */
  public ModelSize size() {
    return combination.analysis().size();
  }

  /** What the point keeps in memory. */
  public MemoryFit memory() {
    return combination.analysis().memory(workload);
  }

  /**
   * How fast the engine is expected to run a phase.
   *
   * @throws IllegalStateException if there is no axis of engines, or no such phase
   */
  public Prediction predicted(PhaseName phase) {
    EngineProfile profile =
        engine()
            .orElseThrow(
                () -> new IllegalStateException("engine must be given: over(Axis.engine(…))"));
    Report whole = report();
    Phase part =
        switch (phase) {
          case PREFILL -> whole.prefill();
          case DECODE -> whole.decode();
          case TOTAL -> whole.total();
        };
    return profile.predict(whole, Objects.requireNonNull(part));
  }

  /** As in {@code Inference[… batch 1, prompt 128, generate 1]}. */
  @Override
  public String toString() {
    return inference().toString();
  }
}
