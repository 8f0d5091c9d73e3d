package dev.roofline.command;

import dev.roofline.chart.LineChart;
import dev.roofline.chart.XY;
import dev.roofline.sweep.Axis;
import dev.roofline.sweep.Measure;
import dev.roofline.sweep.Sweep;
import dev.roofline.sweep.SweepRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The first measure of a sweep over its last axis of numbers, a curve for each combination of the
 * other axes.
 */
final class SweepChart {

  private static final int MOST_CURVES = 40;
  private static final int MOST_VALUES = 1000;
  private static final Set<String> IN_TOKENS = Set.of("prompt", "generate", "context");

  private final Sweep sweep;
  private final Measure<?> measure;
  private final int across;
  private final double[] values;

  private SweepChart(Sweep sweep, int across) {
    this.sweep = sweep;
    this.measure = sweep.measures().get(0);
    this.across = across;
    this.values =
        sweep.axes().get(across).values().stream()
            .mapToDouble(value -> ((Number) value).doubleValue())
            .toArray();
  }

  /**
   * A chart to be drawn.
   *
   * @throws IllegalArgumentException if no axis has several numbers, one has too many to draw,
   *     there are too many curves, or the measure is words or without a value
   */
  static SweepChart of(Sweep sweep) {
    int across =
        IntStream.range(0, sweep.axes().size())
            .filter(i -> isNumeric(sweep.axes().get(i)))
            .reduce((one, later) -> later)
            .orElseThrow(
                () -> refusal("must be of a sweep over several numbers, as --batch 1,2,4"));
    Axis<?> axis = sweep.axes().get(across);
    int size = axis.values().size();
    if (size > MOST_VALUES) {
      throw refusal(
          "must be over at most %s values of %s, not %s".formatted(MOST_VALUES, axis.name(), size));
    }
    long curves = sweep.points() / size;
    if (curves > MOST_CURVES) {
      throw refusal(
          "must have at most %s curves over %s, not %s"
              .formatted(MOST_CURVES, axis.name(), curves));
    }
    return new SweepChart(sweep, across).checked();
  }

  private static boolean isNumeric(Axis<?> axis) {
    return SweepTable.varies(axis) && axis.values().get(0) instanceof Number;
  }

  private static IllegalArgumentException refusal(String rule) {
    return new IllegalArgumentException("--svg " + rule);
  }

  /** Looks for the first value, and whether it is a number, before all rows are worked out. */
  private SweepChart checked() {
    try (Stream<SweepRow> rows = sweep.keepingRefusals().rows()) {
      boolean number =
          rows.filter(row -> row.has(measure))
              .findFirst()
              .map(row -> row.value(measure) instanceof Double)
              .orElseThrow(() -> refusal("must show " + measure.name() + ", which has no value"));
      if (!number) {
        throw refusal("must show numbers; " + measure.name() + " is words: name another first");
      }
    }
    return this;
  }

  /**
   * Works out all rows, one after the other.
   *
   * @param also who hears of each
   * @throws IllegalArgumentException if a point is refused
   */
  LineChart draw(Consumer<SweepRow> also) {
    Map<Long, List<XY>> curves = new LinkedHashMap<>();
    Map<Long, String> names = new LinkedHashMap<>();
    long stride =
        sweep.axes().stream()
            .skip(across + 1)
            .mapToLong(axis -> axis.values().size())
            .reduce(1, (a, b) -> a * b);
    try (Stream<SweepRow> rows = sweep.rows()) {
      rows.forEach(
          row -> {
            also.accept(row);
            int at = (int) (row.number() / stride % values.length);
            long curve = row.number() - at * stride;
            names.computeIfAbsent(curve, key -> name(row));
            List<XY> points = curves.computeIfAbsent(curve, key -> new ArrayList<>());
            if (row.has(measure)) {
              points.add(XY.of(values[at], row.number(measure)));
            }
          });
    }
    return chart(names, curves);
  }

  private LineChart chart(Map<Long, String> names, Map<Long, List<XY>> curves) {
    String name = sweep.axes().get(across).name();
    double[] heights = curves.values().stream().flatMap(List::stream).mapToDouble(XY::y).toArray();
    LineChart chart =
        LineChart.titled(measure.name() + " over " + name)
            .subtitle(new SweepTable(sweep).same())
            .across(IN_TOKENS.contains(name) ? name + ", tokens" : name, AxisScale.of(values))
            .up(
                measure.unit().isEmpty() ? measure.name() : measure.name() + ", " + measure.unit(),
                AxisScale.of(heights));
    for (Map.Entry<Long, List<XY>> curve : curves.entrySet()) {
      chart =
          chart.series(
              names.get(curve.getKey()),
              curve.getValue().stream().sorted(Comparator.comparingDouble(XY::x)).toList());
    }
    return chart;
  }

  /** The values of the other axes, numbers with the names of theirs. */
  private String name(SweepRow row) {
    List<String> texts = row.axisTexts();
    String name =
        IntStream.range(0, texts.size())
            .filter(i -> i != across && SweepTable.varies(sweep.axes().get(i)))
            .mapToObj(
                i ->
                    isNumeric(sweep.axes().get(i))
                        ? sweep.axes().get(i).name() + " " + texts.get(i)
                        : texts.get(i))
            .collect(Collectors.joining(", "));
    return name.isEmpty() ? measure.name() : name;
  }
}
