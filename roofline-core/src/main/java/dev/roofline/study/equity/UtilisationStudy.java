package dev.roofline.study.equity;

import dev.roofline.analysis.Inference;
import dev.roofline.analysis.Report;
import dev.roofline.check.Check;
import dev.roofline.device.Device;
import dev.roofline.study.Stage;
import dev.roofline.workload.Scenario;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Models × devices × scenarios: how much of each device each model uses in one phase, how even that
 * is, and which devices trap which models.
 *
 * @param stage the phase looked at
 * @param cells one for each scenario, model and device, devices changing fastest
 */
public record UtilisationStudy(Stage stage, List<UtilisationCell> cells) implements Serializable {

  /**
   * @throws IllegalArgumentException if there is no cell
   */
  public UtilisationStudy {
    Objects.requireNonNull(stage, "stage");
    cells = Check.list("cells", cells);
    if (cells.isEmpty()) {
      throw new IllegalArgumentException("cells ([]) must hold at least one");
    }
  }

  /**
   * The study of models on devices.
   *
   * @param stage the phase looked at
   * @param questions models with their formats, each under a name; the study sets device and tokens
   * @param devices devices under the ceilings selected, each once
   * @param scenarios the scenarios
   * @throws IllegalArgumentException if there is no model, device or scenario, a device is named
   *     twice, or one computes neither in a format asked nor in a substitute
   */
  public static UtilisationStudy of(
      Stage stage,
      Map<String, Inference> questions,
      List<Device> devices,
      List<Scenario> scenarios) {
    List<String> ids = devices.stream().map(Device::id).toList();
    if (ids.stream().distinct().count() < ids.size()) {
      throw new IllegalArgumentException("devices (" + ids + ") must each be named once");
    }
    List<UtilisationCell> cells = new ArrayList<>();
    for (Scenario scenario : scenarios) {
      questions.forEach(
          (name, question) ->
              devices.forEach(
                  device -> {
                    Report report = question.on(device).scenario(scenario).analyze();
                    cells.add(UtilisationCell.of(name, scenario, stage.of(report), device));
                  }));
    }
    return new UtilisationStudy(stage, cells);
  }

  /** For each scenario and model: how evenly it uses a resource of the devices. */
  public List<EquityRow> equityOverDevices(Resource resource) {
    return equity(resource, UtilisationCell::model);
  }

  /** For each scenario and device: how evenly a resource of it is used by the models. */
  public List<EquityRow> equityOverModels(Resource resource) {
    return equity(resource, UtilisationCell::device);
  }

  private List<EquityRow> equity(Resource resource, Function<UtilisationCell, String> subjectOf) {
    return groups(subjectOf).stream()
        .map(
            group ->
                new EquityRow(
                    subjectOf.apply(group.get(0)),
                    group.get(0).scenario(),
                    new Equity(
                        group.stream().map(cell -> resource.of(cell.utilisation())).toList())))
        .toList();
  }

  /**
   * The devices on which a model uses less than a share of what it uses on its best device, the
   * deepest trap of each model and scenario first.
   *
   * @param share from 0 to 1; one half calls a trap what halves the utilisation
   * @throws IllegalArgumentException unless the share is from 0 to 1
   */
  public List<EfficiencyTrap> traps(Resource resource, double share) {
    if (Check.nonNegative("share", share) > 1) {
      throw new IllegalArgumentException("share (" + share + ") must be at most 1");
    }
    return groups(UtilisationCell::model).stream()
        .flatMap(group -> traps(resource, share, group).stream())
        .toList();
  }

  private static List<EfficiencyTrap> traps(
      Resource resource, double share, List<UtilisationCell> devices) {
    Comparator<UtilisationCell> byUse =
        Comparator.comparingDouble(cell -> resource.of(cell.utilisation()));
    UtilisationCell best = devices.stream().max(byUse).orElseThrow();
    double least = share * resource.of(best.utilisation());
    return devices.stream()
        .filter(cell -> resource.of(cell.utilisation()) < least)
        .sorted(byUse)
        .map(cell -> new EfficiencyTrap(resource, cell, best))
        .toList();
  }

  private List<List<UtilisationCell>> groups(Function<UtilisationCell, String> subjectOf) {
    Map<Object, List<UtilisationCell>> groups =
        cells.stream()
            .collect(
                Collectors.groupingBy(
                    cell -> List.of(cell.scenario(), subjectOf.apply(cell)),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return List.copyOf(groups.values());
  }

  /** As in {@code decode utilisation, 60 cells}. */
  @Override
  public String toString() {
    return "%s utilisation, %s cells".formatted(stage, cells.size());
  }
}
