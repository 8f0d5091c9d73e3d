package dev.roofline.engine;

import dev.roofline.algebra.KernelKind;
import dev.roofline.analysis.OperatorReport;
import dev.roofline.analysis.Phase;
import dev.roofline.analysis.Report;
import dev.roofline.engine.Work.Attention;
import dev.roofline.engine.Work.Experts;
import dev.roofline.engine.Work.Stage;
import dev.roofline.workload.Workload;
import java.util.function.ToDoubleFunction;

/** Reads what a pass asks of an engine from an analysis. */
final class WorkReader {

  /** llama.cpp attends to the cache in blocks of so many positions. */
  static final long PADDING = 256;

  /** llama.cpp computes so many tokens of a prompt at a time. */
  static final double BATCH = 512;

  /** FLOPs that the softmax of an analysis counts for a score. */
  private static final double SOFTMAX = 5;

  private final Report report;

  WorkReader(Report report) {
    this.report = report;
  }

  /** A batch computes the scores of its whole square, of which half is causal. */
  Work prefill() {
    double prompt = report.setting().workload().prompt();
    double square = 1 + Math.min(BATCH, prompt) / prompt;
    return work(Stage.PREFILL, report.prefill(), 1, square);
  }

  /** The mean step. */
  Work decode() {
    Workload workload = report.setting().workload();
    long first = workload.prompt() + 1;
    double padding = padding(first, first + workload.generate() - 1);
    return work(Stage.DECODE, report.decode(), padding, padding);
  }

  private Work work(Stage stage, Phase phase, double padding, double square) {
    double perPass = 1.0 / phase.steps();
    Attention attention = attention(phase, padding, square);
    double linear = phase.tally().matrixFlop() * perPass - attention.flop();
    double tokens = phase.tokens() * perPass;
    return new Work(
        stage,
        tokens,
        stage == Stage.PREFILL ? Math.min(tokens, BATCH) : tokens,
        phase.tally().weightBytes() * perPass,
        linear,
        Launches.of(phase.operators()),
        WeightKind.of(report.setting().quantization().name()),
        attention,
        experts(sum(phase, KernelKind.EXPERTS, o -> o.tally().matrixFlop()) * perPass, tokens));
  }

  private Attention attention(Phase phase, double padding, double square) {
    double perPass = 1.0 / phase.steps();
    double flop = sum(phase, KernelKind.ATTENTION, o -> o.tally().matrixFlop());
    double cache = sum(phase, KernelKind.ATTENTION, o -> o.tally().kvReadBytes());
    double state = phase.tally().kvReadBytes() - cache;
    // Each query head multiplies every element that it reads once, at 2 FLOPs.
    double heads = flop / 2 * report.setting().kvCache().bitsPerElement() / 8;
    double softmax =
        phase.operators().stream()
            .filter(o -> o.name().equals("softmax"))
            .mapToDouble(o -> o.tally().vectorFlop())
            .sum();
    return new Attention(
        flop * perPass,
        softmax / SOFTMAX * square * perPass,
        (cache * padding + state) * perPass,
        (heads * padding + state) * perPass,
        true);
  }

  /** The share from the parameters of the experts that a token leaves out. */
  private Experts experts(double flop, double tokens) {
    if (flop == 0) {
      return Experts.NONE;
    }
    double chosen = flop / 2 / tokens;
    double left = report.size().parameters() - report.size().activeParameters();
    return new Experts(flop, chosen / (chosen + left));
  }

  private static double sum(Phase phase, KernelKind kind, ToDoubleFunction<OperatorReport> of) {
    return phase.operators().stream().filter(o -> o.kind() == kind).mapToDouble(of).sum();
  }

  /** Σ ⌈x/256⌉·256 over Σ x for the positions x = first … last attended to. */
  static double padding(long first, long last) {
    double plain = (double) (last - first + 1) * (first + last) / 2;
    return (padded(last) - padded(first - 1)) / plain;
  }

  private static double padded(long last) {
    double full = Math.floorDiv(last, PADDING);
    double rest = Math.floorMod(last, PADDING);
    return PADDING * (PADDING * full * (full + 1) / 2 + rest * (full + 1));
  }
}
