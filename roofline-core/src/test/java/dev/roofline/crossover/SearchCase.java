package dev.roofline.crossover;

import dev.roofline.analysis.Analysis;
import dev.roofline.analysis.Inference;
import dev.roofline.analysis.OperatorReport;
import dev.roofline.analysis.Phase;
import dev.roofline.analysis.Report;
import dev.roofline.device.Regime;
import dev.roofline.workload.Workload;
import java.util.Optional;
import java.util.function.LongFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * A search small enough for every whole count to be analysed by itself.
 *
 * @param kind what is searched, and across which count
 * @param question the question
 */
record SearchCase(Kind kind, Inference question) {

  static final long MOST = 120;

  /** Every part across every count that it has. */
  enum Kind {
    DECODE_STEP_ACROSS_BATCH(Part.DECODE_STEP, Count.BATCH),
    DECODE_STEP_ACROSS_CONTEXT(Part.DECODE_STEP, Count.CONTEXT),
    DECODE_RUN_ACROSS_BATCH(Part.DECODE_RUN, Count.BATCH),
    DECODE_RUN_ACROSS_CONTEXT(Part.DECODE_RUN, Count.CONTEXT),
    PREFILL_ACROSS_BATCH(Part.PREFILL, Count.BATCH),
    PREFILL_ACROSS_PROMPT(Part.PREFILL, Count.PROMPT),
    WORKLOAD_ACROSS_BATCH(Part.WORKLOAD, Count.BATCH),
    WORKLOAD_ACROSS_PROMPT(Part.WORKLOAD, Count.PROMPT);

    private final Part part;
    private final Count count;

    Kind(Part part, Count count) {
      this.part = part;
      this.count = count;
    }
  }

  static Arbitrary<SearchCase> all() {
    return Combinators.combine(Arbitraries.of(Kind.class), RandomModels.questions())
        .as(SearchCase::new);
  }

  CrossoverSearch search() {
    return search(MOST);
  }

  CrossoverSearch search(long most) {
    return switch (kind) {
      case DECODE_STEP_ACROSS_BATCH -> Crossover.ofDecodeStep(question).acrossBatch(1, most);
      case DECODE_STEP_ACROSS_CONTEXT -> Crossover.ofDecodeStep(question).acrossContext(0, most);
      case DECODE_RUN_ACROSS_BATCH -> Crossover.ofDecodeRun(question).acrossBatch(1, most);
      case DECODE_RUN_ACROSS_CONTEXT -> Crossover.ofDecodeRun(question).acrossContext(0, most);
      case PREFILL_ACROSS_BATCH -> Crossover.ofPrefill(question).acrossBatch(1, most);
      case PREFILL_ACROSS_PROMPT -> Crossover.ofPrefill(question).acrossPrompt(1, most);
      case WORKLOAD_ACROSS_BATCH -> Crossover.ofWorkload(question).acrossBatch(1, most);
      case WORKLOAD_ACROSS_PROMPT -> Crossover.ofWorkload(question).acrossPrompt(1, most);
    };
  }

  /** The curves that the search solves. */
  Profile curves() {
    CountRange range = search().range();
    return new PartProfile(kind.part, question, range, Optional.empty()).curves();
  }

  /** The analysis at each whole count, by the question alone. */
  LongFunction<Phase> analysis() {
    Analysis analysis = question.prepare();
    Workload usual = question.workload();
    return switch (kind) {
      case DECODE_STEP_ACROSS_BATCH ->
          batch -> analysis.report(new Workload(batch, usual.prompt(), 1)).decode();
      case DECODE_STEP_ACROSS_CONTEXT ->
          context -> analysis.report(new Workload(usual.batch(), context, 1)).decode();
      case DECODE_RUN_ACROSS_BATCH -> batch -> report(analysis, usual, batch).decode();
      case DECODE_RUN_ACROSS_CONTEXT ->
          context ->
              analysis.report(new Workload(usual.batch(), context, usual.generate())).decode();
      case PREFILL_ACROSS_BATCH -> batch -> report(analysis, usual, batch).prefill();
      case PREFILL_ACROSS_PROMPT ->
          prompt -> analysis.report(new Workload(usual.batch(), prompt, 0)).prefill();
      case WORKLOAD_ACROSS_BATCH -> batch -> report(analysis, usual, batch).total();
      case WORKLOAD_ACROSS_PROMPT ->
          prompt -> analysis.report(new Workload(usual.batch(), prompt, usual.generate())).total();
    };
  }

  private static Report report(Analysis analysis, Workload usual, long batch) {
    return analysis.report(new Workload(batch, usual.prompt(), usual.generate()));
  }

  static Regime regime(Phase phase) {
    return phase.tally().bytes() == 0 ? Regime.COMPUTE_BOUND : phase.regime();
  }

  static Optional<OperatorReport> operator(Phase phase, String name) {
    return phase.operators().stream().filter(report -> report.name().equals(name)).findFirst();
  }
}
