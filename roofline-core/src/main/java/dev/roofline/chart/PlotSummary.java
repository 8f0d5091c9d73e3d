package dev.roofline.chart;

import dev.roofline.quantity.Prefix;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** Says in words what is on a plot. */
final class PlotSummary {

  private PlotSummary() {}

  static String of(Plot plot, Groups groups) {
    return "Plot of "
        + named(plot.up(), "values")
        + " over "
        + named(plot.across(), "values")
        + ". "
        + groups.names().stream()
            .map(group -> text(plot, group))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining("; ", "", "."));
  }

  private static String named(String label, String otherwise) {
    return label.isBlank() ? otherwise : label;
  }

  private static String text(Plot plot, String group) {
    List<XY> points =
        plot.sheet().items().stream()
            .filter(
                item ->
                    item instanceof PlotItem.Curve curve && curve.name().equals(group)
                        || item instanceof PlotItem.Dot dot && dot.group().equals(group))
            .flatMap(item -> ((PlotItem.Placed) item).points().stream())
            .toList();
    if (points.isEmpty()) {
      return "";
    }
    return named(group, "points")
        + ": "
        + points.size()
        + (points.size() == 1 ? " point" : " points")
        + " at x "
        + extent(points.stream().mapToDouble(XY::x))
        + ", y "
        + extent(points.stream().mapToDouble(XY::y));
  }

  static String coordinates(XY place) {
    return Prefix.significant(place.x()) + ", " + Prefix.significant(place.y());
  }

  private static String extent(DoubleStream values) {
    DoubleSummaryStatistics all = values.summaryStatistics();
    String low = Prefix.significant(all.getMin());
    String high = Prefix.significant(all.getMax());
    return low.equals(high) ? low : "from " + low + " to " + high;
  }
}
