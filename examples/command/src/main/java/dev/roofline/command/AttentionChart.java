package dev.roofline.command;

import dev.roofline.analysis.Report;
import dev.roofline.chart.RooflineChart;
import dev.roofline.potential.Point;
import dev.roofline.study.AttentionRow;
import dev.roofline.study.AttentionStudy;
import dev.roofline.study.Stage;
import java.util.List;
import java.util.Locale;

/**
 * A study of attention on the roofline plane: a group for each scenario or, of one alone, for each
 * layout of the MLA cache. What lies in one place whatever the layout, as kinds of attention that
 * have no such cache, is one point.
 */
final class AttentionChart {

  private final List<AttentionRow> rows;
  private final Stage stage;
  private final boolean oneScenario;

  private AttentionChart(AttentionStudy study, Stage stage) {
    this.rows = study.rows();
    this.stage = stage;
    this.oneScenario = rows.stream().map(AttentionRow::scenario).distinct().count() == 1;
  }

  static RooflineChart of(AttentionStudy study, Stage stage) {
    return new AttentionChart(study, stage).chart();
  }

  private RooflineChart chart() {
    Report.Setting setting = rows.get(0).report().setting();
    RooflineChart chart =
        DeviceRoofs.of(setting, rows.stream().map(row -> stage.of(row.report())))
            .draw(
                RooflineChart.titled(title(setting))
                    .subtitle(
                        "batch %s, weights in %s, KV cache in %s"
                            .formatted(
                                setting.workload().batch(),
                                setting.quantization().name(),
                                setting.kvCache().name())));
    for (AttentionRow row : rows) {
      List<AttentionRow> layouts = layouts(row);
      boolean alike = layouts.stream().map(this::place).distinct().count() == 1;
      if (!alike || row == layouts.get(0)) {
        String cache = alike ? "either" : row.cache().name().toLowerCase(Locale.ROOT);
        chart = chart.point(group(row, cache), name(row, cache), place(row));
      }
    }
    return chart;
  }

  private String title(Report.Setting setting) {
    String title = "Attention on " + setting.device().name() + ", " + stage;
    return oneScenario ? title + ", " + rows.get(0).scenario() : title;
  }

  private String group(AttentionRow row, String cache) {
    return oneScenario ? cache + " cache" : row.scenario().toString();
  }

  private String name(AttentionRow row, String cache) {
    String name = row.kind() + " " + row.model();
    return oneScenario || cache.equals("either") ? name : name + ", " + cache + " cache";
  }

  /** The same model in the same scenario, whatever is cached. */
  private List<AttentionRow> layouts(AttentionRow row) {
    return rows.stream()
        .filter(other -> other.scenario() == row.scenario() && other.model().equals(row.model()))
        .toList();
  }

  private Point place(AttentionRow row) {
    return row.report().potential(stage.of(row.report())).point();
  }
}
