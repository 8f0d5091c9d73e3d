package dev.roofline.paper;

import dev.roofline.chart.LineChart;
import dev.roofline.chart.Scale;
import dev.roofline.chart.XY;
import dev.roofline.study.published.PublishedDepthReading;
import java.util.List;

/**
 * Charts over the number of layers, one for each reading of intensity: their units differ, so that
 * they share no axis.
 */
public final class DepthLines {

  private DepthLines() {}

  /** An empty chart of operational intensity by FLOPs and bytes. */
  public static LineChart physical(String title, String subtitle) {
    return over(title, subtitle).up("operational intensity, FLOP/byte", Scale.LINEAR);
  }

  /** An empty chart of what the figures call intensity, see {@link #shares}. */
  public static LineChart published(String title, String subtitle) {
    return over(title, subtitle).up("share of the highest", Scale.LINEAR);
  }

  private static LineChart over(String title, String subtitle) {
    return LineChart.titled(title).subtitle(subtitle).across("layers", Scale.LOG);
  }

  /** The published intensity at some depths as a share of the highest among them. */
  public static List<XY> shares(PublishedDepthReading reading, List<Integer> depths) {
    List<XY> intensities =
        depths.stream()
            .map(layers -> XY.of(layers, reading.intensity(layers).flopPerByteSecond()))
            .toList();
    double highest = intensities.stream().mapToDouble(XY::y).max().orElse(1);
    return intensities.stream().map(place -> XY.of(place.x(), place.y() / highest)).toList();
  }
}
