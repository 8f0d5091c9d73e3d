package dev.roofline.analysis;

import dev.roofline.algebra.Kernel;
import dev.roofline.algebra.KernelKind;
import dev.roofline.algebra.Tally;
import dev.roofline.device.Roofline;
import dev.roofline.workload.DecodeRun;
import dev.roofline.workload.Step;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Adds a program's kernels up to phases. */
final class PhaseAnalysis {

  private final Program program;
  private final Roofline roofline;
  private final Bound bound;

  PhaseAnalysis(Program program, Roofline roofline, Bound bound) {
    this.program = program;
    this.roofline = roofline;
    this.bound = bound;
  }

  Phase prefill(Step step) {
    Lines lines = new Lines();
    lines.add(
        program.running(program.chosen(step)),
        entry -> entry.cost().at(step),
        row -> row.seconds(step.sequences(), step.newTokens(), step.cachedTokens()));
    long tokens = Math.multiplyExact(step.sequences(), step.newTokens());
    return phase("prefill", 1, tokens, lines);
  }

  Phase decode(DecodeRun run) {
    Lines lines = new Lines();
    for (Leg leg : program.legs(run)) {
      lines.add(
          program.running(leg.chosen()),
          entry -> entry.cost().over(leg.run()),
          row -> row.seconds(leg.run()));
    }
    long tokens = Math.multiplyExact(run.sequences(), run.tokens());
    return phase("decode", run.tokens(), tokens, lines);
  }

  Phase total(Phase prefill, Phase decode) {
    Lines lines = new Lines();
    lines.add(prefill);
    lines.add(decode);
    return phase(
        "total", prefill.steps() + decode.steps(), prefill.tokens() + decode.tokens(), lines);
  }

  private Phase phase(String name, long steps, long tokens, Lines lines) {
    return new Phase(
        name,
        steps,
        tokens,
        lines.tally(),
        roofline,
        bound,
        lines.seconds(),
        // Equal but for rounding where every operator lies on the same side of the ridge.
        Math.min(lines.aggregateSeconds, lines.seconds()),
        lines.reports());
  }

  /** Operators by name, in model order, as they add up. */
  private final class Lines {

    private final Map<String, Line> byName = new LinkedHashMap<>();
    private double aggregateSeconds;

    void add(List<Entry> running, Function<Entry, Tally> tally, ToDoubleFunction<Row> secondsOf) {
      Map<String, Double> counts = new LinkedHashMap<>();
      for (Entry entry : running) {
        Kernel kernel = entry.kernel();
        counts.merge(kernel.name(), entry.count(), Double::sum);
        line(kernel.name(), kernel.kind())
            .add(tally.apply(entry).times(entry.count()), secondsOf.applyAsDouble(entry.row()));
      }
      counts.forEach((name, count) -> Objects.requireNonNull(byName.get(name)).atLeast(count));
      aggregateSeconds +=
          secondsOf.applyAsDouble(Row.sum(running.stream().map(Entry::row).toList()));
    }

    void add(Phase phase) {
      for (OperatorReport report : phase.operators()) {
        Line line = line(report.name(), report.kind());
        line.atLeast(report.count());
        line.add(report.tally(), report.seconds());
      }
      aggregateSeconds += phase.aggregateSeconds();
    }

    private Line line(String name, KernelKind kind) {
      return byName.computeIfAbsent(name, key -> new Line(name, kind));
    }

    Tally tally() {
      return byName.values().stream().map(Line::tally).reduce(Tally.ZERO, Tally::plus);
    }

    double seconds() {
      return byName.values().stream().mapToDouble(Line::seconds).sum();
    }

    List<OperatorReport> reports() {
      double seconds = seconds();
      return byName.values().stream()
          .map(line -> line.report(roofline, seconds))
          .sorted(Comparator.comparingDouble(OperatorReport::seconds).reversed())
          .toList();
    }
  }
}
