package dev.roofline.chart;

import dev.roofline.device.Roofline;
import dev.roofline.laws.Hardware;
import dev.roofline.potential.Point;
import dev.roofline.quantity.Bandwidth;
import dev.roofline.quantity.FlopRate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Charts of every type, from names and numbers of any kind. */
final class Samples {

  static final Roofline ROOFLINE =
      Roofline.of(FlopRate.teraflopsPerSecond(5), Bandwidth.gigabytesPerSecond(200));

  private Samples() {}

  /** Names as they come from files: any characters, markup, unpaired surrogates. */
  static Arbitrary<String> names() {
    return Arbitraries.frequencyOf(
        Tuple.of(4, Arbitraries.strings().alpha().numeric().withChars(" -.:_").ofMaxLength(40)),
        Tuple.of(3, Arbitraries.strings().all().ofMaxLength(60)),
        Tuple.of(1, Arbitraries.strings().withCharRange('\ud800', '\udfff').ofMaxLength(5)),
        Tuple.of(
            1,
            Arbitraries.of(
                "<script>&amp;\"'",
                "]]>",
                "\u0000\u0007\u001b[31m",
                "a\u2028b\u2029c\u0085d\r\ne",
                "\ufffe\uffff",
                "<!--",
                "a ".repeat(100),
                "b".repeat(300),
                "")));
  }

  /** Names that are not blank. */
  static Arbitrary<String> words() {
    return names().map(name -> name.isBlank() ? "blank" : name);
  }

  static Arbitrary<Point> points() {
    return Combinators.combine(Hardware.decades(-12, 15), Hardware.decades(-3, 15)).as(Point::of);
  }

  /** Places, some of them equal and some close together. */
  static Arbitrary<XY> places() {
    return Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.of(XY.of(1, 1), XY.of(1.01, 1), XY.of(5, 0.5))),
        Tuple.of(3, Combinators.combine(values(), values()).as(XY::of)));
  }

  private static Arbitrary<Double> values() {
    return Arbitraries.oneOf(
        Hardware.decades(-12, 15), Arbitraries.doubles().between(0.5, 5).ofScale(3));
  }

  /** Roofline planes with up to 40 points. */
  static Arbitrary<RooflineChart> rooflineCharts() {
    return Combinators.combine(
            words(),
            names(),
            Hardware.rooflines().list().ofMaxSize(3),
            words(),
            Combinators.combine(names(), names(), Samples.points())
                .as(RooflineItem.Dot::new)
                .list()
                .ofMaxSize(40))
        .as(Samples::rooflineChart);
  }

  private static RooflineChart rooflineChart(
      String title,
      String subtitle,
      List<Roofline> roofs,
      String name,
      List<RooflineItem.Dot> dots) {
    RooflineChart chart = RooflineChart.titled(title).subtitle(subtitle);
    for (Roofline roof : roofs) {
      chart = chart.roof(name, roof);
    }
    for (RooflineItem.Dot dot : dots) {
      chart = chart.point(dot.group(), dot.name(), dot.point());
      if (!roofs.isEmpty() && dot.name().length() % 4 == 0) {
        chart = chart.gap(dot.point(), roofs.get(0)).region(dot.point(), roofs.get(0));
      }
    }
    return chart;
  }

  static Arbitrary<LineChart> lineCharts() {
    return Combinators.combine(
            words(),
            names(),
            Arbitraries.of(Scale.class),
            Combinators.combine(words(), places().list().ofMaxSize(40))
                .as(PlotItem.Curve::new)
                .list()
                .ofMaxSize(6),
            Hardware.decades(-3, 6))
        .as(
            (title, label, scale, curves, mark) -> {
              LineChart chart = LineChart.titled(title).across(label, scale).up(label, Scale.LOG);
              for (PlotItem.Curve curve : curves) {
                chart = chart.series(curve.name(), curve.points());
              }
              return chart.markAcross(mark, label).markUp(mark, title);
            });
  }

  static Arbitrary<ScatterChart> scatterCharts() {
    return Combinators.combine(
            words(),
            names(),
            Arbitraries.of(Scale.class),
            Combinators.combine(names(), names(), places())
                .as(PlotItem.Dot::new)
                .list()
                .ofMaxSize(40),
            places().list().ofMaxSize(5))
        .as(
            (title, label, scale, dots, front) -> {
              ScatterChart chart =
                  ScatterChart.titled(title).across(label, scale).up(label, scale).diagonal(label);
              for (PlotItem.Dot dot : dots) {
                chart = chart.point(dot.group(), dot.name(), dot.place());
              }
              return chart.front(title, Better.LESS, front);
            });
  }

  static Arbitrary<HeatMap> heatMaps() {
    return Combinators.combine(
            words(), names(), words().list().ofMaxSize(8), words().list().ofMaxSize(8), values())
        .as(
            (title, unit, rows, columns, value) -> {
              HeatMap map = HeatMap.titled(title).unit(unit).columns(columns).rows(rows);
              for (int i = 0; i < Math.min(rows.size(), columns.size()); i++) {
                // Numbered, as no place may have two values.
                map = map.cell(rows.get(i) + i, columns.get(i) + i, value * i);
              }
              return map;
            });
  }

  static Arbitrary<BarChart> barCharts() {
    return Combinators.combine(
            words(),
            names(),
            Combinators.combine(words(), names(), Arbitraries.doubles().between(-1e6, 1e6))
                .as(Tuple::of)
                .list()
                .ofMaxSize(40))
        .as(
            (title, label, bars) -> {
              BarChart chart = BarChart.titled(title).across(label);
              for (var bar : bars) {
                double value = bar.get3();
                chart = chart.bar(bar.get1(), bar.get2(), value, value - 1, value + 10);
                chart = bars.size() < 4 ? chart.markAcross(value, label) : chart;
              }
              return chart;
            });
  }

  static Arbitrary<Chart> charts() {
    return Arbitraries.oneOf(
        rooflineCharts().map(chart -> chart),
        lineCharts().map(chart -> chart),
        scatterCharts().map(chart -> chart),
        heatMaps().map(chart -> chart),
        barCharts().map(chart -> chart));
  }
}
