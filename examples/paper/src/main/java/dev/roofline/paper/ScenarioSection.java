package dev.roofline.paper;

import dev.roofline.analysis.Phase;
import dev.roofline.analysis.Report;
import dev.roofline.chart.RooflineChart;
import dev.roofline.device.Roofline;
import dev.roofline.format.ComputeFormat;
import dev.roofline.paper.Finding.Verdict;
import dev.roofline.potential.Point;
import dev.roofline.study.published.PublishedReading;
import dev.roofline.study.published.PublishedRun;
import dev.roofline.workload.Scenario;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Figure 2: short and long prompts and generations. */
final class ScenarioSection implements Section {

  private static final String FORMAT = "F16";

  /** Where the paper's figures put Qwen2.5-1.5B in 16 bits on the M1 Pro, read off their axes. */
  private static final Map<Scenario, String> DRAWN =
      Map.of(
          Scenario.SISO, "0.4, 1.4e9",
          Scenario.LISO, "19, 6.4e10",
          Scenario.SILO, "0.011, 3.8e7",
          Scenario.LILO, "1.1, 3.8e9");

  private final TableFive speeds = TableFive.of(Devices.M1_PRO.id());

  @Override
  public List<Finding> write(Page page) {
    page.section("Figure 2: scenarios");
    page.part("As published");
    page.say(
        "Qwen2.5-1.5B in 16 bits on the M1 Pro, at the speeds of Table 5. Two of the published"
            + " rules make the four points: the work of a long generation is not counted, its time"
            + " is. The scenarios are Short or Long Input and Output, of 128 or 4096 tokens: LISO"
            + " reads 4096 and generates 128.");
    page.table(publishedPoints());
    page.figure("figure-2-published", "Scenarios by the published rules", publishedChart());
    page.part("Physical");
    page.say(
        "The same model and device by FLOPs and bytes: each phase at its bound. Prefill reads the"
            + " weights once for all tokens of the prompt, decode once for each token.");
    page.table(physicalPoints());
    page.figure("figure-2-physical", "Scenarios by FLOPs and bytes", physicalChart());
    page.data("figure-2", data());
    return List.of(finding());
  }

  private PublishedReading reading(PaperModel model, Scenario scenario) {
    TableFive.Cell cell = speeds.cell(model.label(), FORMAT, scenario);
    return model.reading(
        FORMAT,
        PublishedRun.measured(
            scenario.batch(1),
            cell.prompt().timing().tokensPerSecond(),
            cell.generation().timing().tokensPerSecond()));
  }

  private static Report report(PaperModel model, Scenario scenario) {
    return model.in(FORMAT).on(Devices.M1_PRO).scenario(scenario).analyze();
  }

  private Table publishedPoints() {
    Table table =
        Table.of(
            "scenario", "drawn in the paper", "W/(M·T), FLOP/(byte·s)", "W/T, FLOP/s", "W", "M·T");
    for (Scenario scenario : Scenario.values()) {
      PublishedReading reading = reading(PaperModel.QWEN, scenario);
      table =
          table.row(
              scenario,
              DRAWN.get(scenario),
              Text.number(reading.intensity().flopPerByteSecond()),
              Text.power(reading.workPerSecond()),
              Text.power(reading.work()),
              Text.power(reading.byteSeconds()) + " byte·s");
    }
    return table;
  }

  private RooflineChart publishedChart() {
    RooflineChart chart =
        RooflineChart.titled("Scenarios by the published rules")
            .subtitle("16 bits, M1 Pro, speeds of Table 5; no roof has this axis")
            .across("work / (peak memory × wall time), FLOP/(byte·s)");
    for (Scenario scenario : Scenario.values()) {
      for (PaperModel model : PaperModel.ALL) {
        PublishedReading reading = reading(model, scenario);
        chart =
            chart.point(
                scenario.name(),
                label(model, scenario),
                Point.of(reading.intensity().flopPerByteSecond(), reading.workPerSecond()));
      }
    }
    return chart;
  }

  private static String label(PaperModel model, Scenario scenario) {
    return model.equals(PaperModel.QWEN) ? model.label() + " " + scenario : "";
  }

  private static Table physicalPoints() {
    Table table =
        Table.of(
            "scenario",
            "prefill FLOP/byte",
            "decode FLOP/byte",
            "both FLOP/byte",
            "token/s prefill",
            "token/s decode",
            "Φ of decode, decades",
            "regime of both");
    for (Scenario scenario : Scenario.values()) {
      Report report = report(PaperModel.QWEN, scenario);
      table =
          table.row(
              scenario,
              Text.number(report.prefill().operationalIntensity()),
              Text.number(report.decode().operationalIntensity()),
              Text.number(report.total().operationalIntensity()),
              Text.number(report.prefill().tokensPerSecond()),
              Text.number(report.decode().tokensPerSecond()),
              Text.number(report.potential().logarithmic()),
              report.total().regime());
    }
    return table;
  }

  private static Point point(Phase phase) {
    return Point.of(phase.operationalIntensity(), phase.performance().flopPerSecond());
  }

  private static RooflineChart physicalChart() {
    Roofline roof = Devices.M1_PRO.roofline(ComputeFormat.F16);
    RooflineChart chart =
        RooflineChart.titled("Scenarios by FLOPs and bytes")
            .subtitle("16 bits, M1 Pro, prefill and decode together at their bound")
            .roof("theoretical, F16", roof);
    for (Scenario scenario : Scenario.values()) {
      for (PaperModel model : PaperModel.ALL) {
        chart =
            chart.point(
                scenario.name(), label(model, scenario), point(report(model, scenario).total()));
      }
    }
    return chart.region(point(report(PaperModel.QWEN, Scenario.SILO).total()), roof);
  }

  private Table data() {
    Table table =
        Table.of(
            "model",
            "scenario",
            "published_flop_per_byte_second",
            "published_flop_per_second",
            "prefill_flop_per_byte",
            "decode_flop_per_byte",
            "total_flop_per_byte",
            "total_flop_per_second");
    for (PaperModel model : PaperModel.ALL) {
      for (Scenario scenario : Scenario.values()) {
        PublishedReading reading = reading(model, scenario);
        Report report = report(model, scenario);
        table =
            table.row(
                model.label(),
                scenario,
                reading.intensity().flopPerByteSecond(),
                reading.workPerSecond(),
                report.prefill().operationalIntensity(),
                report.decode().operationalIntensity(),
                report.total().operationalIntensity(),
                report.total().performance().flopPerSecond());
      }
    }
    return table;
  }

  private static Finding finding() {
    long holds =
        PaperModel.ALL.stream()
            .filter(
                model ->
                    least(model, ScenarioSection::distance) == Scenario.LISO
                        && least(model, ScenarioSection::intensity) == Scenario.SILO)
            .count();
    double[] decode =
        Arrays.stream(Scenario.values())
            .mapToDouble(s -> report(PaperModel.QWEN, s).decode().operationalIntensity())
            .sorted()
            .toArray();
    return new Finding(
        1,
        "Context length governs intensity and performance: LISO lies nearest the ridge, SILO"
            + " deepest in the memory-bound region.",
        "True of "
            + holds
            + " of "
            + PaperModel.ALL.size()
            + " models when prefill and decode are taken together.",
        Verdict.of(holds, PaperModel.ALL.size()),
        "It is the ratio of prompt to generated tokens that moves the point, not the context: the"
            + " sum mixes a phase far right of the ridge with one far left of it. Decode alone"
            + " stays between "
            + Text.number(decode[0])
            + " and "
            + Text.number(decode[decode.length - 1])
            + " FLOP/byte in all four scenarios of Qwen2.5-1.5B.");
  }

  private static double intensity(Report report) {
    return report.total().operationalIntensity();
  }

  /** How far a point lies from the ridge, in decades of intensity. */
  private static double distance(Report report) {
    return Math.abs(Math.log10(intensity(report) / report.roofline().ridge()));
  }

  private static Scenario least(PaperModel model, ToDoubleFunction<Report> value) {
    return Arrays.stream(Scenario.values())
        .min(Comparator.comparingDouble(s -> value.applyAsDouble(report(model, s))))
        .orElseThrow();
  }
}
