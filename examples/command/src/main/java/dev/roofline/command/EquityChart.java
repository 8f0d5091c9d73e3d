package dev.roofline.command;

import dev.roofline.chart.HeatMap;
import dev.roofline.paper.UtilisationMap;
import dev.roofline.study.equity.Resource;
import dev.roofline.study.equity.UtilisationCell;
import dev.roofline.study.equity.UtilisationStudy;
import dev.roofline.workload.Scenario;
import java.util.List;

/** A study of utilisation as a heat map: models by devices. */
final class EquityChart {

  private EquityChart() {}

  static HeatMap of(UtilisationStudy study, Resource resource) {
    List<Scenario> scenarios =
        study.cells().stream().map(UtilisationCell::scenario).distinct().toList();
    return UtilisationMap.of(study, resource, scenarios)
        .subtitle(study.stage() + ", at the bound: the share of each device that each model uses");
  }
}
