package dev.roofline.chart;

import dev.roofline.check.Check;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Curves of one quantity over another, as token/s over context.
 *
 * <pre>{@code
 * LineChart.titled("Decode speed")
 *     .across("context, tokens", Scale.LOG)
 *     .up("token/s", Scale.LINEAR)
 *     .series("GQA", contexts, speeds)
 *     .markUp(20, "reading speed")
 * }</pre>
 */
public final class LineChart implements Chart {

  private final Plot plot;

  private LineChart(Plot plot) {
    this.plot = plot;
  }

  /**
   * An empty chart with linear axes.
   *
   * @throws IllegalArgumentException if the title is blank
   */
  public static LineChart titled(String title) {
    return new LineChart(Plot.titled(title));
  }

  /** With a line below the title. */
  public LineChart subtitle(String text) {
    return new LineChart(plot.with(plot.sheet().headed(heading -> heading.withSubtitle(text))));
  }

  /** With a description for screen readers in place of the list of series. */
  public LineChart described(String text) {
    return new LineChart(plot.with(plot.sheet().headed(heading -> heading.withDescription(text))));
  }

  /**
   * With a horizontal axis.
   *
   * @throws IllegalArgumentException if the scale is logarithmic and a value is not above zero
   */
  public LineChart across(String label, Scale scale) {
    return new LineChart(plot.across(label, scale));
  }

  /**
   * With a vertical axis.
   *
   * @throws IllegalArgumentException if the scale is logarithmic and a value is not above zero
   */
  public LineChart up(String label, Scale scale) {
    return new LineChart(plot.up(label, scale));
  }

  /**
   * With a curve through points in the order given.
   *
   * @throws IllegalArgumentException if the name is blank, or an axis cannot show a value
   */
  public LineChart series(String name, List<XY> points) {
    return new LineChart(plot.plus(new PlotItem.Curve(name, points)));
  }

  /**
   * With a curve through points whose coordinates are given apart.
   *
   * @throws IllegalArgumentException if the name is blank, there are not as many {@code ys} as
   *     {@code xs}, or an axis cannot show a value
   */
  public LineChart series(String name, double[] xs, double[] ys) {
    Check.inRange("ys.length", ys.length, xs.length, xs.length);
    return series(name, IntStream.range(0, xs.length).mapToObj(i -> XY.of(xs[i], ys[i])).toList());
  }

  /**
   * With a band in the colour of a series, as the interval of a prediction.
   *
   * @throws IllegalArgumentException if the name is blank, or an axis cannot show a value
   */
  public LineChart band(String series, List<Span> spans) {
    return new LineChart(plot.plus(new PlotItem.Band(series, spans)));
  }

  /**
   * With a vertical reference line at a value of the horizontal axis.
   *
   * @throws IllegalArgumentException if the axis cannot show the value
   */
  public LineChart markAcross(double value, String label) {
    return new LineChart(plot.plus(new PlotItem.MarkAcross(value, label)));
  }

  /**
   * With a horizontal reference line at a value of the vertical axis.
   *
   * @throws IllegalArgumentException if the axis cannot show the value
   */
  public LineChart markUp(double value, String label) {
    return new LineChart(plot.plus(new PlotItem.MarkUp(value, label)));
  }

  @Override
  public String svg() {
    return new PlotDrawing(plot, PlotDrawing.Margins.CURVES).document();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LineChart that && plot.equals(that.plot);
  }

  @Override
  public int hashCode() {
    return plot.hashCode();
  }

  /** As in {@code LineChart["Decode speed", 3 series]}. */
  @Override
  public String toString() {
    return "LineChart[\""
        + plot.sheet().heading().title()
        + "\", "
        + plot.sheet().only(PlotItem.Curve.class).size()
        + " series]";
  }
}
