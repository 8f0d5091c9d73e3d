package dev.roofline.paper;

import dev.roofline.analysis.Inference;
import dev.roofline.analysis.Report;
import dev.roofline.chart.HeatMap;
import dev.roofline.device.Device;
import dev.roofline.format.ComputeFormat;
import dev.roofline.paper.Finding.Verdict;
import dev.roofline.study.Stage;
import dev.roofline.study.equity.EfficiencyTrap;
import dev.roofline.study.equity.EquityRow;
import dev.roofline.study.equity.Resource;
import dev.roofline.study.equity.UtilisationCell;
import dev.roofline.study.equity.UtilisationStudy;
import dev.roofline.workload.Scenario;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Figure 5: one model on five devices. */
final class HeterogeneitySection implements Section {

  private static final double TRAP = 0.5;

  @Override
  public List<Finding> write(Page page) {
    UtilisationStudy study =
        UtilisationStudy.of(Stage.TOTAL, questions(), Devices.ALL, List.of(Scenario.values()));
    page.section("Figure 5: heterogeneity and the efficiency trap");
    page.say(
        "The share of each device's compute peak that prefill and decode together can use, at the"
            + " bound, under the theoretical ceilings of the catalogue (matrix units included).");
    page.figure("figure-5-utilisation", "Use of the compute peak in LILO", chart(study));
    page.say(
        "How evenly a model uses the five devices: Jain's fairness index of those shares, 1 if all"
            + " are equal, 0.2 if one device has all.");
    page.table(equity(study));
    List<EfficiencyTrap> traps = study.traps(Resource.COMPUTE, TRAP);
    page.say(
        "A device traps a model where the share of its compute in use is less than half of that on"
            + " the model's best device. There are "
            + traps.size()
            + " such cases among "
            + study.cells().size()
            + "; the deepest of each device:");
    page.list(
        Devices.ALL.stream()
            .flatMap(device -> deepest(traps, device).stream())
            .map(String::valueOf)
            .toList());
    page.data("figure-5", data(study));
    return List.of(trapFinding(study, traps), orderFinding());
  }

  private static Optional<EfficiencyTrap> deepest(List<EfficiencyTrap> traps, Device device) {
    return traps.stream()
        .filter(trap -> trap.trapped().device().equals(device.id()))
        .max(Comparator.comparingDouble(EfficiencyTrap::factor));
  }

  private static Map<String, Inference> questions() {
    Map<String, Inference> questions = new LinkedHashMap<>();
    PaperModel.ALL.forEach(model -> questions.put(model.label(), model.in("F16")));
    return questions;
  }

  private static HeatMap chart(UtilisationStudy study) {
    return UtilisationMap.of(study, Resource.COMPUTE, List.of(Scenario.LILO))
        .subtitle("prefill and decode together, F16, at the bound");
  }

  private static Table equity(UtilisationStudy study) {
    Table table = Table.of("model", "SISO", "SILO", "LISO", "LILO");
    List<EquityRow> rows = study.equityOverDevices(Resource.COMPUTE);
    for (PaperModel model : PaperModel.ALL) {
      List<String> own =
          Arrays.stream(Scenario.values())
              .map(
                  scenario ->
                      rows.stream()
                          .filter(row -> row.subject().equals(model.label()))
                          .filter(row -> row.scenario() == scenario)
                          .map(row -> Text.fixed(row.equity().jain(), 3))
                          .findFirst()
                          .orElseThrow())
              .toList();
      table = table.row(model.label(), own.get(0), own.get(1), own.get(2), own.get(3));
    }
    return table;
  }

  private static Table data(UtilisationStudy study) {
    Table table =
        Table.of(
            "model",
            "device",
            "scenario",
            "flop_per_byte",
            "ridge",
            "compute_share",
            "bandwidth_share");
    for (UtilisationCell cell : study.cells()) {
      table =
          table.row(
              cell.model(),
              cell.device(),
              cell.scenario(),
              cell.operationalIntensity(),
              cell.roofline().ridge(),
              cell.utilisation().compute(),
              cell.utilisation().bandwidth());
    }
    return table;
  }

  private static Finding trapFinding(UtilisationStudy study, List<EfficiencyTrap> traps) {
    long trapped = traps.stream().map(trap -> trap.trapped().model()).distinct().count();
    List<Double> ridges =
        Devices.ALL.stream()
            .map(device -> device.roofline(ComputeFormat.F16).ridge())
            .sorted()
            .toList();
    double jain =
        study.equityOverDevices(Resource.COMPUTE).stream()
            .mapToDouble(row -> row.equity().jain())
            .min()
            .orElseThrow();
    return new Finding(
        5,
        "\"Efficiency trap\": ridge points differ so much between devices (8.98 to 38.00) that one"
            + " architecture cannot use all of them equally well.",
        ("%s of %s models are trapped somewhere; Jain's index falls to %s of 1. In 16 bits with"
                + " matrix units the ridges span %s to %s FLOP/byte, more than the paper's.")
            .formatted(
                trapped,
                PaperModel.ALL.size(),
                Text.fixed(jain, 3),
                Text.fixed(ridges.get(0), 1),
                Text.fixed(ridges.get(ridges.size() - 1), 1)),
        Verdict.of(trapped, PaperModel.ALL.size()),
        "Decode stays at 1 to 3 FLOP/byte on every device, so that the share of the peak it uses is"
            + " that intensity over the ridge. The trap is one of compute alone: the same decode"
            + " uses all of the bandwidth of every device, which is what sets its speed.");
  }

  private static Finding orderFinding() {
    long same = 0;
    long cases = 0;
    for (Stage stage : List.of(Stage.PREFILL, Stage.DECODE)) {
      for (Scenario scenario : Scenario.values()) {
        cases++;
        if (order(Devices.M1_PRO, stage, scenario)
            .equals(order(Devices.RTX_3070_TI, stage, scenario))) {
          same++;
        }
      }
    }
    return new Finding(
        6,
        "The order of the architectures survives a change of hardware (M1 Pro to RTX 3070 Ti"
            + " Laptop).",
        ("The three size-matched models stand in the same order of Φ (in decades) in %s of %s"
                + " cases, four scenarios and two phases.")
            .formatted(same, cases),
        Verdict.of(same, cases),
        "In decode all models lie on the memory roof, where Φ depends on intensity alone, and"
            + " intensity does not depend on the device. Where an order changes, the ridge has"
            + " moved past some operators of one model and not of another; the order is that of"
            + " potential, not of tokens per second.");
  }

  private static List<String> order(Device device, Stage stage, Scenario scenario) {
    return PaperModel.MATCHED.stream()
        .sorted(
            Comparator.comparingDouble(
                model -> {
                  Report report = model.in("F16").on(device).scenario(scenario).analyze();
                  return report.potential(stage.of(report)).logarithmic();
                }))
        .map(PaperModel::label)
        .toList();
  }
}
