package dev.roofline.engine;

import dev.roofline.algebra.KernelKind;
import dev.roofline.analysis.OperatorReport;
import dev.roofline.analysis.Phase;
import dev.roofline.analysis.Report;
import dev.roofline.engine.Work.Stage;
import dev.roofline.workload.Workload;
import java.util.function.ToDoubleFunction;

/** Reads what a pass asks of an engine from an analysis. */
final class WorkReader {

  /** llama.cpp attends to the cache in blocks of so many positions. */
  static final long PADDING = 256;

  private final Report report;

  WorkReader(Report report) {
    this.report = report;
  }

  Work prefill() {
    return work(Stage.PREFILL, report.prefill(), 1);
  }

  /** The mean step. */
  Work decode() {
    Workload workload = report.setting().workload();
    long first = workload.prompt() + 1;
    return work(Stage.DECODE, report.decode(), padding(first, first + workload.generate() - 1));
  }

  private Work work(Stage stage, Phase phase, double padding) {
    double perPass = 1.0 / phase.steps();
    double attention = sum(phase, KernelKind.ATTENTION, o -> o.tally().matrixFlop());
    double attentionBytes = sum(phase, KernelKind.ATTENTION, o -> o.tally().kvReadBytes());
    double state = phase.tally().kvReadBytes() - attentionBytes;
    // Each query head multiplies every element that it reads once, at 2 FLOPs.
    double headBytes = attention / 2 * report.setting().kvCache().bitsPerElement() / 8;
    double linear = phase.tally().matrixFlop() - attention;
    return new Work(
        stage,
        phase.tokens() * perPass,
        phase.tally().weightBytes() * perPass,
        (attentionBytes * padding + state) * perPass,
        (headBytes * padding + state) * perPass,
        linear * perPass,
        attention * perPass,
        Launches.of(phase.operators()),
        WeightKind.of(report.setting().quantization().name()),
        sum(phase, KernelKind.EXPERTS, OperatorReport::count) > 0);
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
