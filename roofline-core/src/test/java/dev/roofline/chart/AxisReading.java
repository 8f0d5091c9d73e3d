package dev.roofline.chart;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * An axis read as a person would: by the numbers along it and the lines of the grid beside them.
 *
 * @param scale how it spreads values
 * @param place where the scale's position 0 would be, in pixels
 * @param unit pixels of a step of 1 on the scale
 */
record AxisReading(Scale scale, double place, double unit) {

  private static final Map<String, Double> PREFIXES =
      Map.of("k", 1e3, "M", 1e6, "G", 1e9, "T", 1e12);

  /** How far a number may stand from its line. */
  private static final double NEAR = 8;

  /** The axis below the plot. */
  static AxisReading across(Drawn drawn, Scale scale) {
    return of(drawn, scale, "middle", "x", "x1", "x2");
  }

  /** The axis at the left. */
  static AxisReading up(Drawn drawn, Scale scale) {
    return of(drawn, scale, "end", "y", "y1", "y2");
  }

  private static AxisReading of(
      Drawn drawn, Scale scale, String anchor, String side, String from, String to) {
    List<org.w3c.dom.Element> numbers =
        drawn.styled("tick").stream()
            .filter(tick -> tick.getAttribute("text-anchor").equals(anchor))
            .toList();
    List<Double> lines =
        drawn.styled("grid").stream()
            .filter(line -> line.getAttribute(from).equals(line.getAttribute(to)))
            .map(line -> Drawn.number(line, from))
            .toList();
    org.w3c.dom.Element first = numbers.get(0);
    org.w3c.dom.Element last = numbers.get(numbers.size() - 1);
    double start = nearest(lines, Drawn.number(first, side));
    double end = nearest(lines, Drawn.number(last, side));
    double low = scale.position(value(first.getTextContent()));
    double high = scale.position(value(last.getTextContent()));
    double unit = (end - start) / (high - low);
    return new AxisReading(scale, start - low * unit, unit);
  }

  private static double nearest(List<Double> lines, double place) {
    return lines.stream()
        .filter(line -> Math.abs(line - place) < NEAR)
        .min(Comparator.comparingDouble(line -> Math.abs(line - place)))
        .orElseThrow(() -> new AssertionError("no line of the grid at " + place));
  }

  /** The number that a text stands for, as in {@code −20} or {@code 5 k}. */
  static double value(String text) {
    String[] parts = text.replace('\u2212', '-').split("\u00a0");
    return Double.parseDouble(parts[0]) * (parts.length == 1 ? 1 : PREFIXES.get(parts[1]));
  }

  /** Where a value lies, in pixels. */
  double pixel(double value) {
    return place + scale.position(value) * unit;
  }
}
