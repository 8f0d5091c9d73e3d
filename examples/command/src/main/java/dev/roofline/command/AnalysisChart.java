package dev.roofline.command;

import dev.roofline.analysis.Phase;
import dev.roofline.analysis.Report;
import dev.roofline.chart.RooflineChart;
import dev.roofline.potential.Potential;
import dev.roofline.quantity.Prefix;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reports on the roofline plane of their device. */
final class AnalysisChart {

  private AnalysisChart() {}

  /** One model: its phases with their speed. */
  static RooflineChart of(Report report) {
    String title = report.setting().model().id() + " on " + report.setting().device().name();
    RooflineChart chart = plane(title, List.of(report));
    for (Phase phase : phases(report).toList()) {
      String name = phase.name() + " " + Prefix.significant(phase.tokensPerSecond()) + " token/s";
      chart = chart.point(phase.name(), name, report.potential(phase).point());
    }
    return region(chart, report);
  }

  /** Several models: a group for each phase; the region is that of the first model. */
  static RooflineChart of(Map<String, Report> reports) {
    Report first = reports.values().iterator().next();
    String title = reports.size() + " models on " + first.setting().device().name();
    RooflineChart chart = plane(title, reports.values());
    for (Map.Entry<String, Report> named : reports.entrySet()) {
      Report report = named.getValue();
      for (Phase phase : phases(report).toList()) {
        chart = chart.point(phase.name(), named.getKey(), report.potential(phase).point());
      }
    }
    return region(chart, first);
  }

  /** Decode first, so that it has the colour of the regime it mostly lies in. */
  private static Stream<Phase> phases(Report report) {
    return Stream.concat(Phases.decode(report).stream(), Phases.prefill(report).stream());
  }

  private static RooflineChart plane(String title, Collection<Report> reports) {
    Report.Setting setting = reports.iterator().next().setting();
    return DeviceRoofs.of(setting, reports.stream().flatMap(AnalysisChart::phases))
        .draw(RooflineChart.titled(title).subtitle(workload(setting)));
  }

  private static String workload(Report.Setting setting) {
    return "batch %s, prompt %s, generate %s, weights in %s, KV cache in %s"
        .formatted(
            Long.toString(setting.workload().batch()),
            Long.toString(setting.workload().prompt()),
            Long.toString(setting.workload().generate()),
            setting.quantization().name(),
            setting.kvCache().name());
  }

  private static RooflineChart region(RooflineChart chart, Report report) {
    Potential potential = report.potential();
    return chart.region(potential.point(), potential.roofline());
  }
}
