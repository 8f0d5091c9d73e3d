package dev.roofline.command;

import dev.roofline.quantity.Prefix;
import dev.roofline.study.equity.EfficiencyTrap;
import dev.roofline.study.equity.EquityRow;
import dev.roofline.study.equity.Resource;
import dev.roofline.study.equity.UtilisationCell;
import dev.roofline.study.equity.UtilisationStudy;
import dev.roofline.text.TextTable;
import dev.roofline.workload.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A study of utilisation for people: a line for each device, a column for each model. */
final class EquityText {

  private EquityText() {}

  static String of(UtilisationStudy study, Resource resource, double trapShare) {
    StringBuilder text = new StringBuilder();
    List<Scenario> scenarios =
        study.cells().stream().map(UtilisationCell::scenario).distinct().toList();
    for (Scenario scenario : scenarios) {
      text.append(text.isEmpty() ? "" : "\n")
          .append(scenario)
          .append(' ')
          .append(study.stage())
          .append(", share of the ")
          .append(resource == Resource.COMPUTE ? "compute peak" : "memory bandwidth")
          .append(" used\n")
          .append(table(study, resource, scenario));
    }
    List<EfficiencyTrap> traps = study.traps(resource, trapShare);
    return text.append('\n')
        .append(traps.isEmpty() ? "no device traps a model\n" : traps(traps))
        .toString();
  }

  private static String traps(List<EfficiencyTrap> traps) {
    TextTable table = TextTable.of("<trap", "<scenario", "<model", "<best on", "better by", "<why");
    for (EfficiencyTrap trap : traps) {
      table =
          table.row(
              trap.trapped().device(),
              trap.trapped().scenario().toString(),
              trap.trapped().model(),
              trap.best().device(),
              Prefix.significant(trap.factor()) + "×",
              trap.reason());
    }
    return table.toString();
  }

  private static TextTable table(UtilisationStudy study, Resource resource, Scenario scenario) {
    List<EquityRow> models = of(scenario, study.equityOverDevices(resource));
    List<String> headings = new ArrayList<>(List.of("<device", "ridge"));
    models.forEach(model -> headings.add(model.subject()));
    headings.add("Jain over models");
    TextTable table = TextTable.of(headings.toArray(String[]::new));
    for (EquityRow device : of(scenario, study.equityOverModels(resource))) {
      table = table.row(device(study, resource, device));
    }
    List<String> last = new ArrayList<>(List.of("Jain over devices", ""));
    models.forEach(model -> last.add(jain(model)));
    last.add("");
    return table.row(last.toArray(String[]::new));
  }

  private static String[] device(UtilisationStudy study, Resource resource, EquityRow device) {
    List<UtilisationCell> own =
        study.cells().stream()
            .filter(cell -> cell.scenario() == device.scenario())
            .filter(cell -> cell.device().equals(device.subject()))
            .toList();
    List<String> cells = new ArrayList<>();
    cells.add(device.subject());
    cells.add(Prefix.significant(own.get(0).roofline().ridge()));
    own.forEach(cell -> cells.add(percent(resource.of(cell.utilisation()))));
    cells.add(jain(device));
    return cells.toArray(String[]::new);
  }

  private static List<EquityRow> of(Scenario scenario, List<EquityRow> rows) {
    return rows.stream().filter(row -> row.scenario() == scenario).toList();
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f %%", 100 * share);
  }

  private static String jain(EquityRow row) {
    return String.format(Locale.ROOT, "%.3f", row.equity().jain());
  }
}
