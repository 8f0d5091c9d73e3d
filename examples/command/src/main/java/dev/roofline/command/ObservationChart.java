package dev.roofline.command;

import dev.roofline.chart.RooflineChart;
import dev.roofline.measurement.ObservedPoint;
import dev.roofline.measurement.Testbed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

/** Observations on the roofline plane, with what each lacks to its roof. */
final class ObservationChart {

  /** With more rows than this, only the widest gap of each model has an arrow. */
  private static final int MOST_ARROWS = 24;

  private ObservationChart() {}

  static RooflineChart of(Path results, List<Observed> seen) {
    String traffic = seen.get(0).traffic().equals("all") ? "all classes" : "weights and KV";
    DeviceRoofs roofs = new DeviceRoofs(seen.get(0).point().testbed().device());
    seen.forEach(observed -> roofs.add(observed.point().testbed().compute()));
    RooflineChart chart =
        roofs.draw(
            RooflineChart.titled(
                    results.getFileName() + " on " + seen.get(0).point().testbed().device().name())
                .subtitle("traffic: " + traffic + " as the model needs"));
    for (ObservedPoint point : withArrows(seen)) {
      chart = chart.gap(point.point(), point.roofline());
    }
    for (Observed observed : seen) {
      chart =
          chart.point(group(observed), observed.row().test().toString(), observed.point().point());
    }
    return chart;
  }

  private static String group(Observed observed) {
    Testbed testbed = observed.point().testbed();
    return testbed.model().id() + " " + testbed.weights().name();
  }

  private static List<ObservedPoint> withArrows(List<Observed> seen) {
    if (seen.size() <= MOST_ARROWS) {
      return seen.stream().map(Observed::point).toList();
    }
    Map<String, ObservedPoint> widest = new LinkedHashMap<>();
    BinaryOperator<ObservedPoint> wider = (a, b) -> a.roofGap() >= b.roofGap() ? a : b;
    seen.forEach(observed -> widest.merge(group(observed), observed.point(), wider));
    return new ArrayList<>(widest.values());
  }
}
