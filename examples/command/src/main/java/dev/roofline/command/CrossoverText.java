package dev.roofline.command;

import dev.roofline.analysis.Inference;
import dev.roofline.analysis.Report;
import dev.roofline.crossover.CountRange;
import dev.roofline.crossover.Crossing;
import dev.roofline.crossover.Crossings;
import dev.roofline.crossover.Trend;
import dev.roofline.model.MlaExecution;
import dev.roofline.quantity.Prefix;
import dev.roofline.text.TextTable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** Crossovers for people. */
final class CrossoverText {

  /** The most crossings of one answer that are shown. */
  private static final int MOST = 12;

  private CrossoverText() {}

  static String of(CrossoverQuestion question) {
    return heading(question) + "\n" + table(question);
  }

  private static String heading(CrossoverQuestion question) {
    String where = "where " + question.phase().of(question.first().workload().generate());
    return question
        .second()
        .map(
            second ->
                where
                    + " takes the same time\n"
                    + setting("first", question.first())
                    + setting("second", second))
        .orElseGet(() -> where + " meets the ridge\n" + setting("model", question.first()));
  }

  private static String setting(String label, Inference question) {
    Report report = question.generate(1).analyze();
    Report.Setting setting = report.setting();
    MlaExecution mla = question.execution().mla();
    return """
      %-7s %s, weights in %s, KV cache in %s%s
              %s, %s ceilings: %s in %s, %s, ridge at %s FLOP/byte
    """
        .formatted(
            label,
            setting.model().id(),
            setting.quantization().name(),
            setting.kvCache().name(),
            mla == MlaExecution.AUTO ? "" : ", MLA " + mla.name().toLowerCase(Locale.ROOT),
            setting.device().name(),
            setting.device().selected(),
            report.roofline().peak(),
            setting.computed(),
            report.roofline().bandwidth(),
            Prefix.significant(report.roofline().ridge()));
  }

  private static TextTable table(CrossoverQuestion question) {
    CountRange range = question.rows().get(0).crossings().range();
    String number = question.second().isPresent() ? "first/second" : "FLOP/byte";
    TextTable table =
        TextTable.of(
            question.labels().equals("operator") ? "<operator" : question.labels(),
            range.count() + "*",
            "from",
            "<before",
            "<after",
            "<found by",
            number + " at " + range.least(),
            "at " + range.most(),
            "limit");
    for (CrossoverQuestion.Row row : question.rows()) {
      table = add(table, row);
    }
    return table;
  }

  private static TextTable add(TextTable table, CrossoverQuestion.Row row) {
    Crossings<?> crossings = row.crossings();
    List<? extends Crossing<?>> all = crossings.all();
    if (all.isEmpty()) {
      boolean always = crossings instanceof Crossings.Always;
      return row(
          table,
          row.label(),
          crossings.trend(),
          always ? "always" : "never",
          "",
          crossings.initial().toString(),
          "",
          "");
    }
    TextTable longer = table;
    for (Crossing<?> crossing : all.subList(0, Math.min(MOST, all.size()))) {
      String[] cells = {
        twoDecimals(crossing.value()),
        Long.toString(crossing.firstWhole()),
        crossing.before().toString(),
        crossing.after().toString(),
        crossing.method().toString()
      };
      longer =
          crossing == all.get(0)
              ? row(longer, row.label(), crossings.trend(), cells)
              : longer.row("", cells[0], cells[1], cells[2], cells[3], cells[4], "", "", "");
    }
    return all.size() <= MOST
        ? longer
        : longer.row("", "… " + (all.size() - MOST) + " more", "", "", "", "", "", "", "");
  }

  private static TextTable row(TextTable table, String label, Trend trend, String... cells) {
    return table.row(
        label,
        cells[0],
        cells[1],
        cells[2],
        cells[3],
        cells[4],
        number(trend.atLeast()),
        number(trend.atMost()),
        trend.limit().isPresent() ? number(trend.limit().getAsDouble()) : "–");
  }

  private static String twoDecimals(double value) {
    return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN).toPlainString();
  }

  private static String number(double value) {
    return Double.isInfinite(value) ? "∞" : Prefix.significant(value);
  }
}
