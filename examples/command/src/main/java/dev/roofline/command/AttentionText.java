package dev.roofline.command;

import dev.roofline.analysis.Report;
import dev.roofline.quantity.Prefix;
import dev.roofline.study.AttentionConclusion;
import dev.roofline.study.AttentionRow;
import dev.roofline.study.AttentionStudy;
import dev.roofline.study.Stage;
import dev.roofline.text.TextTable;
import java.util.Locale;

/** A study of attention for people. */
final class AttentionText {

  private AttentionText() {}

  static String of(AttentionStudy study, Stage stage) {
    StringBuilder text = new StringBuilder(heading(study, stage));
    text.append('\n').append(table(study, stage)).append('\n').append(verdicts(study, stage));
    return text.toString();
  }

  private static String heading(AttentionStudy study, Stage stage) {
    Report any = study.rows().get(0).report();
    Report.Setting setting = any.setting();
    return """
    attention on %s, %s
      roof      %s ceilings: %s in %s, %s, ridge at %s FLOP/byte
      workload  batch %s, weights in %s, KV cache in %s
    """
        .formatted(
            setting.device().name(),
            stage,
            setting.device().selected(),
            any.roofline().peak(),
            setting.computed(),
            any.roofline().bandwidth(),
            Prefix.significant(any.roofline().ridge()),
            setting.workload().batch(),
            setting.quantization().name(),
            setting.kvCache().name());
  }

  /** Who leads and who trails, and what becomes of the paper's fourth finding. */
  private static TextTable verdicts(AttentionStudy study, Stage stage) {
    TextTable table =
        TextTable.of(
            "<scenario",
            "<MLA cache",
            "<highest OI",
            "<highest FLOP/s",
            "<lowest OI",
            "<lowest FLOP/s",
            "<most token/s",
            "<finding 4");
    for (AttentionConclusion conclusion : study.conclusions(stage)) {
      table =
          table.row(
              conclusion.scenario().toString(),
              conclusion.cache().name().toLowerCase(Locale.ROOT),
              conclusion.highestIntensity().kind().toString(),
              conclusion.highestPerformance().kind().toString(),
              conclusion.lowestIntensity().kind().toString(),
              conclusion.lowestPerformance().kind().toString(),
              conclusion.fastest().kind().toString(),
              conclusion.verdict());
    }
    return table;
  }

  private static TextTable table(AttentionStudy study, Stage stage) {
    TextTable table =
        TextTable.of(
            "<scenario",
            "<MLA cache",
            "<kind",
            "<model",
            "parameters",
            "FLOP/byte",
            "performance",
            "token/s",
            "KV cache",
            "Φ norm.");
    for (AttentionConclusion conclusion : study.conclusions(stage)) {
      for (AttentionRow row : conclusion.rows()) {
        table = table.row(cells(row, stage));
      }
    }
    return table;
  }

  private static String[] cells(AttentionRow row, Stage stage) {
    Report report = row.report();
    return new String[] {
      row.scenario().toString(),
      row.cache().name().toLowerCase(Locale.ROOT),
      row.kind().toString(),
      row.model(),
      Prefix.format(report.size().parameters(), "").strip(),
      Prefix.significant(row.operationalIntensity(stage)),
      Prefix.format(row.flopPerSecond(stage), "FLOP/s"),
      Prefix.significant(row.tokensPerSecond(stage)),
      Prefix.format(row.cacheBytes(), "B"),
      Prefix.significant(report.potential(stage.of(report)).normalised())
    };
  }
}
