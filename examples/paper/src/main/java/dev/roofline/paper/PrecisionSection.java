package dev.roofline.paper;

import dev.roofline.analysis.Phase;
import dev.roofline.chart.RooflineChart;
import dev.roofline.device.CeilingSet;
import dev.roofline.format.ComputeFormat;
import dev.roofline.measurement.ObservedPoint;
import dev.roofline.measurement.Observer;
import dev.roofline.models.llamabench.BenchRow;
import dev.roofline.paper.Finding.Verdict;
import dev.roofline.potential.Point;
import dev.roofline.workload.Scenario;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Figure 4: 16 bits, 8 bits, about 5 bits. */
final class PrecisionSection implements Section {

  private static final List<String> FORMATS = List.of("F16", "Q8_0", "Q4_K_M");

  /** Where the points of a model in a scenario lie, in the order of the formats. */
  private record Path(PaperModel model, Scenario scenario, List<Point> bounds, List<Point> seen) {

    static Path of(TableFive speeds, PaperModel model, Scenario scenario) {
      return new Path(
          model,
          scenario,
          FORMATS.stream().map(format -> bound(model, scenario, format)).toList(),
          FORMATS.stream()
              .map(format -> seen(speeds.cell(model.label(), format, scenario)))
              .toList());
    }

    private static Point bound(PaperModel model, Scenario scenario, String format) {
      Phase total = model.in(format).on(Devices.M1_PRO).scenario(scenario).analyze().total();
      return Point.of(total.operationalIntensity(), total.performance().flopPerSecond());
    }

    /** Prompt and generation of a cell, one after the other. */
    private static Point seen(TableFive.Cell cell) {
      Observer observer = cell.on(Devices.M1_PRO);
      ObservedPoint prompt = observe(observer, cell.prompt());
      ObservedPoint generation = observe(observer, cell.generation());
      return Point.measured(
          prompt.tally().flop() + generation.tally().flop(),
          prompt.tally().bytes() + generation.tally().bytes(),
          prompt.time().seconds() + generation.time().seconds());
    }

    private static ObservedPoint observe(Observer observer, BenchRow row) {
      return observer.observe(row.measuredRun(), row.measuredTime());
    }

    double right(List<Point> points) {
      return Math.log10(last(points).operationalIntensity() / points.get(0).operationalIntensity());
    }

    double up(List<Point> points) {
      return Math.log10(last(points).flopPerSecond() / points.get(0).flopPerSecond());
    }

    double length(List<Point> points) {
      return Math.hypot(right(points), up(points));
    }

    boolean isUpAndRight(List<Point> points) {
      return right(points) > 0 && up(points) > 0;
    }

    private static Point last(List<Point> points) {
      return points.get(points.size() - 1);
    }
  }

  @Override
  public List<Finding> write(Page page) {
    TableFive speeds = TableFive.of(Devices.M1_PRO.id());
    List<Path> paths = new ArrayList<>();
    for (PaperModel model : PaperModel.ALL) {
      for (Scenario scenario : Scenario.values()) {
        paths.add(Path.of(speeds, model, scenario));
      }
    }
    page.section("Figure 4: precision");
    page.say(
        "From F16 over Q8_0 to Q4_K_M, how far the point of prefill and decode together moves on"
            + " the roofline plane of the M1 Pro, in decades to the right (FLOP/byte) and upwards"
            + " (FLOP/s): at the bound, and as Table 5 measured it. Weights shrink, arithmetic"
            + " stays in 16 bits.");
    page.table(table(paths));
    page.figure("figure-4-precision", "Precision moves points", chart(paths));
    page.data("figure-4", data(paths));
    return List.of(finding(paths));
  }

  private static Table table(List<Path> paths) {
    Table table =
        Table.of(
            "model and scenario", "bound: right", "bound: up", "measured: right", "measured: up");
    for (Path path : paths) {
      table =
          table.row(
              path.model.label() + " " + path.scenario,
              Text.fixed(path.right(path.bounds), 3),
              Text.fixed(path.up(path.bounds), 3),
              Text.fixed(path.right(path.seen), 3),
              Text.fixed(path.up(path.seen), 3));
    }
    return table;
  }

  private static RooflineChart chart(List<Path> paths) {
    RooflineChart chart =
        RooflineChart.titled("Precision moves points")
            .subtitle("Qwen2.5-1.5B on the M1 Pro, F16 to Q8_0 to Q4_K_M, as measured")
            .roof("theoretical, F16", Devices.M1_PRO.roofline(ComputeFormat.F16))
            .roof(
                "measured × 1.5, F16",
                Devices.M1_PRO.under(CeilingSet.CORRECTED).roofline(ComputeFormat.F16));
    for (Path path : paths) {
      if (path.model.equals(PaperModel.QWEN)) {
        chart = chart.trail(path.scenario.name(), path.seen);
        for (int i = 0; i < FORMATS.size(); i++) {
          chart = chart.point(path.scenario.name(), FORMATS.get(i), path.seen.get(i));
        }
      }
    }
    return chart;
  }

  private static Table data(List<Path> paths) {
    Table table =
        Table.of(
            "model",
            "scenario",
            "format",
            "bound_flop_per_byte",
            "bound_flop_per_second",
            "measured_flop_per_byte",
            "measured_flop_per_second");
    for (Path path : paths) {
      for (int i = 0; i < FORMATS.size(); i++) {
        table =
            table.row(
                path.model.label(),
                path.scenario,
                FORMATS.get(i),
                path.bounds.get(i).operationalIntensity(),
                path.bounds.get(i).flopPerSecond(),
                path.seen.get(i).operationalIntensity(),
                path.seen.get(i).flopPerSecond());
      }
    }
    return table;
  }

  private static Finding finding(List<Path> paths) {
    long bound = count(paths, path -> path.isUpAndRight(path.bounds));
    long seen = count(paths, path -> path.isUpAndRight(path.seen));
    long most = count(PaperModel.ALL, model -> longest(paths, model, 1) == Scenario.SILO);
    long least = count(PaperModel.ALL, model -> longest(paths, model, -1) == Scenario.LISO);
    int models = PaperModel.ALL.size();
    return new Finding(
        3,
        "Quantisation moves points up and right, most for SILO, least for LISO.",
        ("Up and right in %s of %s cases at the bound and in %s of them as measured. As measured"
                + " the move is longest in SILO for %s of %s models and shortest in LISO for %s.")
            .formatted(bound, paths.size(), seen, most, models, least),
        Verdict.of(bound + seen + most + least, 2L * paths.size() + 2L * models),
        "Fewer bits shrink the weights, and the cache stays in 16 bits: the longer the contexts,"
            + " the more of the traffic does not shrink, so that a short generation moves further"
            + " than a long one (the longest move is that of "
            + furthest(paths)
            + " for most models). Prefill gains nothing: it is bound by compute, and unpacking"
            + " costs it speed ("
            + Text.percent(prefillLoss())
            + " from F16 to Q4_K_M for Qwen2.5-1.5B with 128 tokens), which is why LISO hardly"
            + " rises.");
  }

  private static Scenario furthest(List<Path> paths) {
    return Arrays.stream(Scenario.values())
        .max(
            Comparator.comparingLong(
                scenario -> count(PaperModel.ALL, model -> longest(paths, model, 1) == scenario)))
        .orElseThrow();
  }

  private static double prefillLoss() {
    TableFive speeds = TableFive.of(Devices.M1_PRO.id());
    return 1 - promptSpeed(speeds, "Q4_K_M") / promptSpeed(speeds, "F16");
  }

  private static double promptSpeed(TableFive speeds, String format) {
    return speeds
        .cell(PaperModel.QWEN.label(), format, Scenario.SISO)
        .prompt()
        .timing()
        .tokensPerSecond();
  }

  private static <T> long count(List<T> all, Predicate<T> holds) {
    return all.stream().filter(holds).count();
  }

  /** The scenario of the longest measured move of a model, or with a sign of −1 the shortest. */
  private static Scenario longest(List<Path> paths, PaperModel model, int sign) {
    return Arrays.stream(Scenario.values())
        .max(
            Comparator.comparingDouble(
                scenario ->
                    paths.stream()
                        .filter(path -> path.model.equals(model) && path.scenario == scenario)
                        .mapToDouble(path -> sign * path.length(path.seen))
                        .sum()))
        .orElseThrow();
  }
}
