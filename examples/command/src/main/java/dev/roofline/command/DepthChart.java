package dev.roofline.command;

import dev.roofline.analysis.Report;
import dev.roofline.chart.LineChart;
import dev.roofline.chart.XY;
import dev.roofline.command.DepthCurve.DepthPoint;
import dev.roofline.paper.DepthLines;
import dev.roofline.quantity.Prefix;
import dev.roofline.study.published.PublishedDepthReading;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Intensity over the number of layers, in one of the two readings. */
final class DepthChart {

  /** The option that says which. */
  static final String READING = "--reading";

  /**
   * Every depth is drawn up to twice so many layers; from there on each is so much of it deeper.
   */
  private static final int PARTS = 10;

  private final DepthCurve curve;
  private final String title;
  private final String workload;

  private DepthChart(DepthCurve curve) {
    this.curve = curve;
    Report.Setting setting = curve.points().get(0).report().setting();
    this.title = "Depth of " + curve.model() + " on " + setting.device().name();
    this.workload =
        "batch %s, prompt %s, generate %s, weights in %s, KV cache in %s"
            .formatted(
                setting.workload().batch(),
                setting.workload().prompt(),
                setting.workload().generate(),
                setting.quantization().name(),
                setting.kvCache().name());
  }

  /**
   * The chart.
   *
   * @throws IllegalArgumentException if the published reading is asked for and there is none
   */
  static LineChart of(Arguments given, DepthCurve curve) {
    DepthChart chart = new DepthChart(curve);
    if (given.oneOf(READING, DepthReading.PHYSICAL) == DepthReading.PHYSICAL) {
      return chart.physical();
    }
    String speeds =
        given.has("--engine") ? "as predicted for " + given.text("--engine", "") : "at the bound";
    return chart.published(
        speeds,
        curve
            .published()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        READING
                            + " (\"published\") must be physical: the published reading is of"
                            + " one sequence with a prompt and generated tokens, and of models"
                            + " in the paper's Table 2")));
  }

  /** The depths that are printed, and what they approach. */
  private LineChart physical() {
    double limit = curve.physical().operationalIntensityOfLayer();
    List<XY> points =
        curve.points().stream()
            .map(point -> XY.of(point.layers(), point.phase().operationalIntensity()))
            .sorted(Comparator.comparingDouble(XY::x))
            .toList();
    return DepthLines.physical(title + ", " + curve.stage() + ": physical reading", workload)
        .series(curve.model(), points)
        .markUp(limit, "a layer alone, " + Prefix.format(limit, "FLOP/byte"));
  }

  /** All depths between those that are printed, so that the peak shows. */
  private LineChart published(String speeds, PublishedDepthReading reading) {
    List<Integer> depths = depths();
    LineChart chart =
        DepthLines.published(title + ": published reading", workload + "; speeds " + speeds)
            .series(curve.model(), DepthLines.shares(reading, depths));
    double peak = reading.peakDepth();
    return peak >= depths.get(0) && peak <= depths.get(depths.size() - 1)
        ? chart.markAcross(peak, "L* = " + Prefix.significant(peak))
        : chart;
  }

  private List<Integer> depths() {
    int least = curve.points().stream().mapToInt(DepthPoint::layers).min().orElseThrow();
    int most = curve.points().stream().mapToInt(DepthPoint::layers).max().orElseThrow();
    return IntStream.concat(
            IntStream.iterate(least, depth -> depth < most, depth -> depth + step(depth)),
            IntStream.of(most))
        .boxed()
        .toList();
  }

  private static int step(int depth) {
    return Math.max(1, depth / PARTS);
  }
}
