package dev.roofline.paper;

import dev.roofline.chart.HeatMap;
import dev.roofline.study.equity.Resource;
import dev.roofline.study.equity.UtilisationCell;
import dev.roofline.study.equity.UtilisationStudy;
import dev.roofline.workload.Scenario;
import java.util.List;

/** How much models use of devices, as a heat map: models by devices. */
public final class UtilisationMap {

  private UtilisationMap() {}

  /** A resource in some scenarios; of several, each model has a row for each. */
  public static HeatMap of(UtilisationStudy study, Resource resource, List<Scenario> scenarios) {
    boolean one = scenarios.size() == 1;
    String title = "Use of the " + (resource == Resource.COMPUTE ? "compute peak" : "bandwidth");
    HeatMap map =
        HeatMap.titled(one ? title + " in " + scenarios.get(0) : title)
            .unit(resource == Resource.COMPUTE ? "% of peak" : "% of bandwidth");
    for (UtilisationCell cell : study.cells()) {
      if (scenarios.contains(cell.scenario())) {
        String row = one ? cell.model() : cell.model() + ", " + cell.scenario();
        map = map.cell(row, cell.device(), 100 * resource.of(cell.utilisation()));
      }
    }
    return map;
  }
}
