package dev.roofline.command;

import dev.roofline.chart.BarChart;
import dev.roofline.chart.Chart;
import dev.roofline.chart.Scale;
import dev.roofline.chart.ScatterChart;
import dev.roofline.chart.XY;
import dev.roofline.engine.Calibration;
import dev.roofline.engine.Calibration.Compared;
import dev.roofline.engine.Engine;
import dev.roofline.engine.Errors;
import dev.roofline.engine.Observation;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figures of docs/validation.md. */
final class ValidationCharts {

  private static final int FEWEST = 3;
  private static final String ERROR =
      "error of speed, %: median, line to what 4 in 5 do not exceed";

  /** In the order of names. */
  private static final Comparator<Observation> NAMES = (one, other) -> 0;

  private static final Comparator<Observation> SIZES =
      Comparator.comparingDouble(ValidationGroups::activeParameters);

  private ValidationCharts() {}

  /** Charts by the names of their files. */
  static Map<String, Chart> of(List<Calibration> all) {
    Map<String, Chart> charts = new LinkedHashMap<>();
    charts.put("validation-decode.svg", scatter("Generation", all, Calibration::decode));
    charts.put("validation-prefill.svg", scatter("Prompts", all, Calibration::prefill));
    charts.put("validation-engines.svg", byEngine(all));
    List<Calibration> gpus =
        all.stream().filter(one -> one.profile().engine() != Engine.LLAMA_CPP_CPU).toList();
    charts.put(
        "validation-devices.svg", bars("by class of device", gpus, o -> o.device().kind(), NAMES));
    charts.put("validation-formats.svg", bars("by format", gpus, Observation::format, NAMES));
    charts.put(
        "validation-sizes.svg", bars("by active parameters", gpus, ValidationGroups::size, SIZES));
    return charts;
  }

  private static ScatterChart scatter(
      String title, List<Calibration> all, Function<Calibration, List<Compared>> stage) {
    ScatterChart chart =
        ScatterChart.titled(title + ": predicted and measured")
            .subtitle("each device predicted by the fit without it")
            .across("measured, token/s", Scale.LOG)
            .up("predicted, token/s", Scale.LOG);
    for (Calibration one : all) {
      chart =
          chart.points(
              one.profile().engine().id(),
              stage.apply(one).stream().map(ValidationCharts::point).toList());
    }
    return chart.diagonal("as predicted");
  }

  private static XY point(Compared compared) {
    double measured = compared.observation().tokensPerSecond();
    return XY.of(measured, measured * StrictMath.exp(compared.otherDevices()));
  }

  private static BarChart byEngine(List<Calibration> all) {
    BarChart chart = BarChart.titled("Errors by engine, left out").across(ERROR);
    for (Calibration one : all) {
      String engine = one.profile().engine().id();
      chart = bar(chart, engine, "decode, other devices", one.profile().decode().otherDevices());
      chart = bar(chart, engine, "decode, other models", one.profile().decode().otherModels());
      chart = bar(chart, engine, "prefill, other devices", one.profile().prefill().otherDevices());
      chart = bar(chart, engine, "prefill, other models", one.profile().prefill().otherModels());
    }
    return chart;
  }

  /** Of several engines together, groups of three cells or more. */
  private static BarChart bars(
      String by,
      List<Calibration> all,
      Function<Observation, String> group,
      Comparator<Observation> order) {
    Map<String, List<Compared>> decode = grouped(all.stream().map(Calibration::decode), group);
    Map<String, List<Compared>> prefill = grouped(all.stream().map(Calibration::prefill), group);
    BarChart chart =
        BarChart.titled("Errors " + by)
            .subtitle("graphics processors, each predicted by the fit without it")
            .across(ERROR);
    List<String> names =
        decode.keySet().stream()
            .sorted(Comparator.comparing(name -> decode.get(name).get(0).observation(), order))
            .toList();
    for (String name : names) {
      chart = bar(chart, name, "decode", decode.getOrDefault(name, List.of()));
      chart = bar(chart, name, "prefill", prefill.getOrDefault(name, List.of()));
    }
    return chart;
  }

  private static Map<String, List<Compared>> grouped(
      Stream<List<Compared>> all, Function<Observation, String> group) {
    return new TreeMap<>(
        all.flatMap(List::stream)
            .collect(Collectors.groupingBy(c -> group.apply(c.observation()))));
  }

  private static BarChart bar(BarChart chart, String name, String series, List<Compared> cells) {
    return cells.size() < FEWEST
        ? chart
        : bar(
            chart,
            name,
            series,
            Errors.ofLogRatios(cells.stream().mapToDouble(Compared::otherDevices).toArray()));
  }

  private static BarChart bar(BarChart chart, String name, String series, Errors errors) {
    double median = 100 * errors.median();
    return chart.bar(name, series, median, median, 100 * errors.most());
  }
}
