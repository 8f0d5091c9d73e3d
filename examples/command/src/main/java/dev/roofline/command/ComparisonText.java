package dev.roofline.command;

import dev.roofline.analysis.Report;
import dev.roofline.potential.PotentialForm;
import dev.roofline.potential.Ranking;
import dev.roofline.quantity.Prefix;
import dev.roofline.text.TextTable;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A comparison for people. */
final class ComparisonText {

  private ComparisonText() {}

  static String of(Map<String, Report> reports, boolean withOperators) {
    StringBuilder text = new StringBuilder(heading(reports));
    text.append(phase(Entrant.of(reports, Phases::prefill)));
    text.append(phase(Entrant.of(reports, Phases::decode)));
    text.append("\nΦ is the distance to the ridge, or to the compute roof; smaller is nearer.\n");
    if (withOperators) {
      reports.forEach(
          (name, report) ->
              text.append('\n')
                  .append(name)
                  .append('\n')
                  .append(report.operatorTable(Integer.MAX_VALUE)));
    }
    return text.toString();
  }

  private static String heading(Map<String, Report> reports) {
    Report any = reports.values().iterator().next();
    Report.Setting setting = any.setting();
    return String.format(
        Locale.ROOT,
        """
        %d models on %s
          roof      %s ceilings: %s in %s, %s, ridge at %s FLOP/byte
          workload  batch %d, prompt %d, generate %d, weights in %s, KV cache in %s
        """,
        reports.size(),
        setting.device().name(),
        setting.device().selected(),
        any.roofline().peak(),
        setting.computed(),
        any.roofline().bandwidth(),
        Prefix.significant(any.roofline().ridge()),
        setting.workload().batch(),
        setting.workload().prompt(),
        setting.workload().generate(),
        setting.quantization().name(),
        setting.kvCache().name());
  }

  private static String phase(List<Entrant> entrants) {
    if (entrants.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder("\n").append(table(entrants));
    for (PotentialForm form : Entrant.FORMS) {
      Ranking ranking = Entrant.rank(entrants, form);
      text.append("  Φ ")
          .append(ranking)
          .append(ranking.isTotal() ? "" : " (no order across the ridge)")
          .append('\n');
    }
    return text.toString();
  }

  private static TextTable table(List<Entrant> entrants) {
    TextTable table =
        TextTable.of(
            "<" + entrants.get(0).phase().name(),
            "FLOP/byte",
            "<regime",
            "time",
            "token/s",
            "Φ published",
            "Φ norm.",
            "Φ log");
    for (Entrant entrant : entrants) {
      table =
          table.row(
              entrant.name(),
              Prefix.significant(entrant.phase().operationalIntensity()),
              entrant.phase().regime().toString(),
              Prefix.time(entrant.phase().seconds()),
              Prefix.significant(entrant.phase().tokensPerSecond()),
              entrant.potential().published().toString(),
              Prefix.significant(entrant.potential().normalised()),
              Prefix.significant(entrant.potential().logarithmic()));
    }
    return table;
  }
}
