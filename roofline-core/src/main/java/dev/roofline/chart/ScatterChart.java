package dev.roofline.chart;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Clouds of points: candidates with their Pareto front, or what was measured against what was
 * predicted.
 *
 * <pre>{@code
 * ScatterChart.titled("Candidates under 4 GB")
 *     .across("time per token, s", Scale.LOG)
 *     .up("parameters", Scale.LOG)
 *     .points("candidates", all)
 *     .front("Pareto front", Better.LESS, best)
 * }</pre>
 */
public final class ScatterChart implements Chart {

  private final Plot plot;

  private ScatterChart(Plot plot) {
    this.plot = plot;
  }

  /**
   * An empty chart with linear axes.
   *
   * @throws IllegalArgumentException if the title is blank
   */
  public static ScatterChart titled(String title) {
    return new ScatterChart(Plot.titled(title));
  }

  /** With a line below the title. */
  public ScatterChart subtitle(String text) {
    return new ScatterChart(plot.with(plot.sheet().headed(heading -> heading.withSubtitle(text))));
  }

  /** With a description for screen readers in place of the list of groups. */
  public ScatterChart described(String text) {
    return new ScatterChart(
        plot.with(plot.sheet().headed(heading -> heading.withDescription(text))));
  }

  /**
   * With a horizontal axis.
   *
   * @throws IllegalArgumentException if the scale is logarithmic and a value is not above zero
   */
  public ScatterChart across(String label, Scale scale) {
    return new ScatterChart(plot.across(label, scale));
  }

  /**
   * With a vertical axis.
   *
   * @throws IllegalArgumentException if the scale is logarithmic and a value is not above zero
   */
  public ScatterChart up(String label, Scale scale) {
    return new ScatterChart(plot.up(label, scale));
  }

  /**
   * With points of a group that have no label.
   *
   * @throws IllegalArgumentException if an axis cannot show a value
   */
  public ScatterChart points(String group, List<XY> points) {
    return new ScatterChart(
        plot.plus(points.stream().map(point -> new PlotItem.Dot(group, "", point)).toList()));
  }

  /**
   * With labelled points of a group by name, in the order of the map.
   *
   * @throws IllegalArgumentException if an axis cannot show a value
   */
  public ScatterChart points(String group, Map<String, XY> points) {
    return new ScatterChart(
        plot.plus(
            points.entrySet().stream()
                .map(named -> new PlotItem.Dot(group, named.getKey(), named.getValue()))
                .toList()));
  }

  /**
   * With a labelled point of a group; an empty name gives no label.
   *
   * @throws IllegalArgumentException if an axis cannot show a value
   */
  public ScatterChart point(String group, String name, XY point) {
    return new ScatterChart(plot.plus(new PlotItem.Dot(group, name, point)));
  }

  /**
   * With the steps of a Pareto front, which join its members in the order of the horizontal axis:
   * no member reaches beyond them. The members themselves are drawn by {@code points}.
   *
   * @param across which way along the horizontal axis is better
   * @throws IllegalArgumentException if the name is blank, or an axis cannot show a value
   */
  public ScatterChart front(String name, Better across, List<XY> members) {
    return new ScatterChart(plot.plus(new PlotItem.Front(name, across, members)));
  }

  /**
   * With the line on which both axes have the same value; both then span the same. {@link #svg}
   * refuses a chart with a diagonal whose axes have different scales.
   */
  public ScatterChart diagonal(String label) {
    return new ScatterChart(plot.plus(new PlotItem.Diagonal(label)));
  }

  /**
   * With a vertical reference line at a value of the horizontal axis, as a budget.
   *
   * @throws IllegalArgumentException if the axis cannot show the value
   */
  public ScatterChart markAcross(double value, String label) {
    return new ScatterChart(plot.plus(new PlotItem.MarkAcross(value, label)));
  }

  /**
   * With a horizontal reference line at a value of the vertical axis.
   *
   * @throws IllegalArgumentException if the axis cannot show the value
   */
  public ScatterChart markUp(double value, String label) {
    return new ScatterChart(plot.plus(new PlotItem.MarkUp(value, label)));
  }

  /**
   * @throws IllegalStateException if there is a diagonal and the scales of the axes differ
   */
  @Override
  public String svg() {
    return new PlotDrawing(plot, PlotDrawing.Margins.POINTS).document();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ScatterChart that && plot.equals(that.plot);
  }

  @Override
  public int hashCode() {
    return plot.hashCode();
  }

  /** As in {@code ScatterChart["Candidates under 4 GB", 40 points]}. */
  @Override
  public String toString() {
    return "ScatterChart[\""
        + plot.sheet().heading().title()
        + "\", "
        + plot.sheet().only(PlotItem.Dot.class).size()
        + " points]";
  }
}
