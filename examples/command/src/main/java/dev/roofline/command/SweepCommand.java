package dev.roofline.command;

import dev.roofline.sweep.Axis;
import dev.roofline.sweep.Measures;
import dev.roofline.sweep.Sweep;
import dev.roofline.sweep.SweepRow;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/** {@code roofline sweep}: one question over a grid of models, devices, formats and workloads. */
final class SweepCommand implements Subcommand {

  private static final int MOST_THREADS = 1024;

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create();
    spec.usageMessage()
        .description(
            "Take down what is reached at every combination of values. Options with several values,"
                + " apart by commas, are axes: rows come in the order in which they stand on the"
                + " line, of which the last changes with every row. Whole numbers may be ranges:"
                + " 1..8, 0..4096:512 by steps, 128..131072:x2 by factors.",
            "")
        .customSynopsis("java -jar roofline.jar sweep --model A,B --device X,Y [OPTION...]")
        .sortOptions(false)
        .footer(
            "",
            "As in:",
            "  sweep --model llama-3.1-8b --device h100-sxm --batch 1..256:x2 --context 8192",
            "  sweep --model qwen3-0.6b,plm-1.8b --device apple-m1-pro --weights F16,Q8_0 --csv -");
    SweepOptions.addTo(spec);
    return spec;
  }

  @Override
  public String answer(Arguments given) {
    long most = given.whole("--rows", SweepOptions.USUAL_ROWS, 1, Integer.MAX_VALUE);
    Sweep sweep = sweep(given);
    SweepTable table = new SweepTable(sweep);
    if (!SvgOption.isGiven(given)) {
      return Columns.fit(table.first(most));
    }
    List<SweepRow> first = new ArrayList<>();
    SvgOption.write(
        given,
        () ->
            SweepChart.of(sweep)
                .draw(
                    row -> {
                      if (first.size() < most) {
                        first.add(row);
                      }
                    }));
    return Columns.fit(table.of(first));
  }

  @Override
  public void answer(Arguments given, PrintStream out, PrintStream err) {
    Optional<SweepFile> file = file(given);
    if (file.isEmpty()) {
      out.print(answer(given));
      return;
    }
    Sweep sweep = sweep(given);
    Optional<SweepChart> chart =
        SvgOption.isGiven(given) ? Optional.of(SweepChart.of(sweep)) : Optional.empty();
    file.get().write(sweep.onProgress(SweepBar.of(given, "sweeping", err)), out);
    chart.ifPresent(found -> SvgOption.write(given, () -> found.draw(row -> {})));
  }

  private static Optional<SweepFile> file(Arguments given) {
    if (given.has("--csv") && given.has("--jsonl")) {
      throw new IllegalArgumentException(
          "--csv (\"" + given.text("--csv", "") + "\") must not be combined with --jsonl");
    }
    return Stream.of("--csv", "--jsonl")
        .filter(given::has)
        .map(option -> new SweepFile(option, given.text(option, "")))
        .findFirst();
  }

  private static Sweep sweep(Arguments given) {
    SweepAxes axes = new SweepAxes(given);
    Sweep sweep = Sweep.of(AnalysisOptions.counted(given, axes.question())).threads(threads(given));
    for (Axis<?> axis : axes.all()) {
      sweep = sweep.over(axis);
    }
    sweep = measuring(given, sweep);
    return given.has("--keep-refusals") ? sweep.keepingRefusals() : sweep;
  }

  private static int threads(Arguments given) {
    int all = Math.min(Runtime.getRuntime().availableProcessors(), MOST_THREADS);
    return (int) given.whole("--threads", all, 1, MOST_THREADS);
  }

  private static Sweep measuring(Arguments given, Sweep sweep) {
    if (given.has("--measure")) {
      return sweep.measuring(given.each("--measure", Measures::parse));
    }
    return given.has("--engine")
        ? sweep.measuring(sweep.measures()).measuring(Measures.PREDICTED_TOKENS_PER_SECOND)
        : sweep;
  }
}
