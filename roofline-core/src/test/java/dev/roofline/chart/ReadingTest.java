package dev.roofline.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roofline.device.Roofline;
import dev.roofline.potential.Point;
import dev.roofline.quantity.Bandwidth;
import dev.roofline.quantity.FlopRate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a chart shows lies where the numbers of its axes say, wherever the axes are. */
class ReadingTest {

  /** Places are written to hundredths of pixels; a reading divides two of them. */
  private static final Offset<Double> PIXELS = within(0.1);

  private static List<XY> circles(Drawn drawn, int count) {
    return drawn.all("circle").subList(0, count).stream()
        .map(circle -> XY.of(Drawn.number(circle, "cx"), Drawn.number(circle, "cy")))
        .toList();
  }

  private static void liesAt(XY place, AxisReading across, AxisReading up, double x, double y) {
    assertThat(place.x()).as("x of %s, %s", x, y).isCloseTo(across.pixel(x), PIXELS);
    assertThat(place.y()).as("y of %s, %s", x, y).isCloseTo(up.pixel(y), PIXELS);
  }

  @ParameterizedTest
  @CsvSource({"LINEAR, LINEAR", "LOG, LINEAR", "LINEAR, LOG", "LOG, LOG"})
  void pointsBandsAndMarks(Scale acrossScale, Scale upScale) {
    List<XY> points = List.of(XY.of(2, 30), XY.of(15, 900), XY.of(90, 41), XY.of(350, 5600));
    List<Span> spans = List.of(Span.of(2, 20, 40), Span.of(100, 35, 60), Span.of(350, 2000, 6000));
    Drawn drawn =
        Drawn.of(
            LineChart.titled("t")
                .across("x", acrossScale)
                .up("y", upScale)
                .series("s", points)
                .band("s", spans)
                .markAcross(60, "here")
                .markUp(700, "there"));
    AxisReading across = AxisReading.across(drawn, acrossScale);
    AxisReading up = AxisReading.up(drawn, upScale);
    List<XY> markers = circles(drawn, points.size());
    List<XY> path = Drawn.corners(drawn.all("polyline").get(0));
    for (int i = 0; i < points.size(); i++) {
      liesAt(markers.get(i), across, up, points.get(i).x(), points.get(i).y());
      liesAt(path.get(i), across, up, points.get(i).x(), points.get(i).y());
    }
    List<XY> band = Drawn.corners(drawn.styled("band").get(0));
    assertThat(band).hasSize(2 * spans.size());
    for (int i = 0; i < spans.size(); i++) {
      Span span = spans.get(i);
      liesAt(band.get(i), across, up, span.x(), span.low());
      liesAt(band.get(band.size() - 1 - i), across, up, span.x(), span.high());
    }
    org.w3c.dom.Element here = drawn.styled("mark").get(0);
    org.w3c.dom.Element there = drawn.styled("mark").get(1);
    Box plot = drawn.plot();
    assertThat(Drawn.number(here, "x1")).isCloseTo(across.pixel(60), PIXELS);
    assertThat(Drawn.number(here, "x2")).isEqualTo(Drawn.number(here, "x1"));
    assertThat(Drawn.number(here, "y1")).isCloseTo(plot.y(), PIXELS);
    assertThat(Drawn.number(here, "y2")).isCloseTo(plot.bottom(), PIXELS);
    assertThat(Drawn.number(there, "y1")).isCloseTo(up.pixel(700), PIXELS);
    assertThat(Drawn.number(there, "y2")).isEqualTo(Drawn.number(there, "y1"));
    assertThat(Drawn.number(there, "x1")).isCloseTo(plot.x(), PIXELS);
    assertThat(Drawn.number(there, "x2")).isCloseTo(plot.right(), PIXELS);
  }

  @Test
  void everyLineOfTheGridCrossesThePlotFromSideToSide() {
    Drawn drawn =
        Drawn.of(
            LineChart.titled("t")
                .across("x", Scale.LOG)
                .up("y", Scale.LOG)
                .series("s", List.of(XY.of(2, 30), XY.of(700, 5600))));
    Box plot = drawn.plot();
    List<org.w3c.dom.Element> lines =
        Stream.concat(drawn.styled("grid").stream(), drawn.styled("minor").stream()).toList();
    assertThat(drawn.styled("minor")).hasSizeGreaterThan(10);
    for (org.w3c.dom.Element line : lines) {
      Box covered =
          new Box(
              Drawn.number(line, "x1"),
              Drawn.number(line, "y1"),
              Drawn.number(line, "x2") - Drawn.number(line, "x1"),
              Drawn.number(line, "y2") - Drawn.number(line, "y1"));
      boolean isLevel = covered.height() == 0;
      assertThat(isLevel ? covered.x() : covered.y())
          .isCloseTo(isLevel ? plot.x() : plot.y(), PIXELS);
      assertThat(isLevel ? covered.width() : covered.height())
          .isCloseTo(isLevel ? plot.width() : plot.height(), PIXELS);
      assertThat(isLevel ? 0 : covered.width()).isZero();
      assertThat(plot.grown(0.01).contains(XY.of(covered.x(), covered.y()))).isTrue();
    }
  }

  @Test
  void aFrontStepsThroughItsMembers() {
    List<XY> members = List.of(XY.of(100, 10), XY.of(200, 40), XY.of(300, 50));
    for (Better better : Better.values()) {
      Drawn drawn =
          Drawn.of(
              ScatterChart.titled("t")
                  .across("x", Scale.LINEAR)
                  .up("y", Scale.LINEAR)
                  .points("p", members)
                  .front("f", better, members));
      AxisReading across = AxisReading.across(drawn, Scale.LINEAR);
      AxisReading up = AxisReading.up(drawn, Scale.LINEAR);
      List<XY> steps = Drawn.corners(drawn.styled("front").get(0));
      for (XY member : members) {
        assertThat(steps).anySatisfy(step -> liesAt(step, across, up, member.x(), member.y()));
      }
    }
  }

  /** Roofs, an arrow to one, and a region: at 4 FLOP/byte, 200 of 800 GFLOP/s, the ridge at 25. */
  @Test
  void planes() {
    Roofline other = Roofline.of(FlopRate.teraflopsPerSecond(2), Bandwidth.gigabytesPerSecond(50));
    Drawn drawn =
        Drawn.of(
            RooflineChart.titled("t")
                .roof("r", Samples.ROOFLINE)
                .roof("o", other)
                .point("p", Point.of(4, 2e11))
                .trail("d", List.of(Point.of(1, 1e11), Point.of(50, 3e12)))
                .gap(Point.of(4, 2e11), Samples.ROOFLINE)
                .region(Point.of(4, 2e11), Samples.ROOFLINE));
    AxisReading across = AxisReading.across(drawn, Scale.LOG);
    AxisReading up = AxisReading.up(drawn, Scale.LOG);
    for (int i = 0; i < 2; i++) {
      Roofline roofline = i == 0 ? Samples.ROOFLINE : other;
      List<XY> roof = Drawn.corners(drawn.styled("roof").get(i));
      double peak = roofline.peak().flopPerSecond();
      liesAt(roof.get(1), across, up, roofline.ridge(), peak);
      assertThat(roof.get(2).y()).isCloseTo(up.pixel(peak), PIXELS);
      assertThat(roof.get(2).x()).isCloseTo(drawn.plot().right(), PIXELS);
      org.w3c.dom.Element ridge = drawn.styled("ridge").get(i);
      assertThat(Drawn.number(ridge, "x1")).isCloseTo(across.pixel(roofline.ridge()), PIXELS);
      assertThat(Drawn.number(ridge, "x2")).isEqualTo(Drawn.number(ridge, "x1"));
      assertThat(Drawn.number(ridge, "y1")).isCloseTo(up.pixel(peak), PIXELS);
      assertThat(Drawn.number(ridge, "y2")).isCloseTo(drawn.plot().bottom(), PIXELS);
    }
    List<XY> region = Drawn.corners(drawn.all("polygon").get(0));
    assertThat(region).anySatisfy(corner -> liesAt(corner, across, up, 4, 2e11));
    assertThat(region).anySatisfy(corner -> liesAt(corner, across, up, 4, 8e11));
    assertThat(region).anySatisfy(corner -> liesAt(corner, across, up, 25, 5e12));
    assertThat(region).anySatisfy(corner -> liesAt(corner, across, up, 25, 2e11));
  }

  @Test
  void barsWhiskersAndMarks() {
    Drawn drawn =
        Drawn.of(
            BarChart.titled("t")
                .bar("a", "s", 40, 30, 70)
                .bar("a", "t", 55)
                .bar("b", "s", -20, -35, 5)
                .bar("c", "t", 12)
                .markAcross(25, "target"));
    AxisReading across = AxisReading.across(drawn, Scale.LINEAR);
    double[] values = {40, 55, -20, 12};
    List<Box> bars = drawn.styled("bar").stream().limit(4).map(ReadingTest::box).toList();
    for (int i = 0; i < values.length; i++) {
      assertThat(bars.get(i).x()).isCloseTo(across.pixel(Math.min(0, values[i])), PIXELS);
      assertThat(bars.get(i).right()).isCloseTo(across.pixel(Math.max(0, values[i])), PIXELS);
      for (int j = 0; j < i; j++) {
        assertThat(bars.get(j).bottom()).as("above").isLessThan(bars.get(i).y());
      }
    }
    double within = bars.get(1).y() - bars.get(0).bottom();
    double between = bars.get(2).y() - bars.get(1).bottom();
    assertThat(between).as("categories stand apart").isGreaterThan(within);
    assertThat(drawn.plot().bottom()).isGreaterThan(bars.get(3).bottom());
    assertThat(drawn.plot().y()).isLessThan(bars.get(0).y());
    List<org.w3c.dom.Element> whiskers = drawn.styled("whisker");
    double[][] spans = {{30, 70}, {-35, 5}};
    for (int i = 0; i < spans.length; i++) {
      org.w3c.dom.Element line = whiskers.get(3 * i);
      assertThat(Drawn.number(line, "x1")).isCloseTo(across.pixel(spans[i][0]), PIXELS);
      assertThat(Drawn.number(line, "x2")).isCloseTo(across.pixel(spans[i][1]), PIXELS);
      for (int end = 0; end < 2; end++) {
        org.w3c.dom.Element cap = whiskers.get(3 * i + 1 + end);
        assertThat(Drawn.number(cap, "x1")).isCloseTo(across.pixel(spans[i][end]), PIXELS);
        assertThat(Drawn.number(cap, "y1")).isLessThan(Drawn.number(line, "y1"));
        assertThat(Drawn.number(cap, "y2")).isGreaterThan(Drawn.number(line, "y1"));
      }
    }
    org.w3c.dom.Element mark = drawn.styled("mark").get(0);
    assertThat(Drawn.number(mark, "x1")).isCloseTo(across.pixel(25), PIXELS);
    assertThat(Drawn.number(mark, "y1")).isCloseTo(drawn.plot().y(), PIXELS);
    assertThat(Drawn.number(mark, "y2")).isCloseTo(drawn.plot().bottom(), PIXELS);
  }

  /** Numbers stand beyond the bars and whiskers that they belong to, names beside their bars. */
  @Test
  void theTextsOfBars() {
    Drawn drawn =
        Drawn.of(BarChart.titled("t").bar("up", "", 40, 30, 70).bar("down", "", -20, -35, -10));
    AxisReading across = AxisReading.across(drawn, Scale.LINEAR);
    List<Box> bars = drawn.styled("bar").stream().limit(2).map(ReadingTest::box).toList();
    Box forty = words(drawn, TextStyle.TICK, "40", bars.get(0));
    assertThat(forty.x()).isGreaterThan(across.pixel(70));
    Box twenty = words(drawn, TextStyle.TICK, "\u221220", bars.get(1));
    assertThat(twenty.right()).isLessThan(across.pixel(-35));
    assertThat(words(drawn, TextStyle.LABEL, "up", bars.get(0)).right())
        .isLessThan(drawn.plot().x());
    assertThat(words(drawn, TextStyle.LABEL, "down", bars.get(1)).right())
        .isLessThan(drawn.plot().x());
  }

  /** The one text that stands as high as a box. */
  private static Box words(Drawn drawn, TextStyle style, String text, Box beside) {
    List<Box> found =
        drawn.words().stream()
            .filter(words -> words.style() == style && words.text().equals(text))
            .map(words -> bounds(words.outline()))
            .filter(box -> box.y() < beside.centreY() && beside.centreY() < box.bottom())
            .toList();
    assertThat(found).as(text).hasSize(1);
    return found.get(0);
  }

  private static Box bounds(Outline outline) {
    XY least = outline.corners().get(0);
    XY most = outline.corners().get(2);
    return new Box(least.x(), least.y(), most.x() - least.x(), most.y() - least.y());
  }

  private static Box box(org.w3c.dom.Element element) {
    return new Box(
        Drawn.number(element, "x"),
        Drawn.number(element, "y"),
        Drawn.number(element, "width"),
        Drawn.number(element, "height"));
  }

  @Test
  void cellsStandInTheirRowAndColumnAroundTheirNumber() {
    HeatMap map = HeatMap.titled("t");
    List<String> rows = List.of("first", "second", "third");
    List<String> columns = List.of("x", "y");
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 2; column++) {
        map = map.cell(rows.get(row), columns.get(column), 10 * row + column);
      }
    }
    Drawn drawn = Drawn.of(map);
    List<Box> cells = drawn.styled("cell").stream().limit(6).map(ReadingTest::box).toList();
    for (int i = 0; i < 6; i++) {
      Box cell = cells.get(i);
      Box number = centred(drawn, Integer.toString(10 * (i / 2) + i % 2));
      assertThat(cell.contains(XY.of(number.x(), number.y()))).isTrue();
      assertThat(cell.contains(XY.of(number.right(), number.bottom()))).isTrue();
      assertThat(number.centreX()).isCloseTo(cell.centreX(), PIXELS);
      Box row = centred(drawn, rows.get(i / 2));
      assertThat(row.right()).isLessThan(cell.x());
      assertThat(row.centreY()).isBetween(cell.y(), cell.bottom());
      Box column = centred(drawn, columns.get(i % 2));
      assertThat(column.bottom()).isLessThan(cell.y());
      assertThat(column.centreX()).isCloseTo(cell.centreX(), PIXELS);
      for (int j = 0; j < i; j++) {
        assertThat(cell.outline().overlaps(cells.get(j).outline())).isFalse();
      }
    }
  }

  private static Box centred(Drawn drawn, String text) {
    return drawn.words().stream()
        .filter(words -> words.style() == TextStyle.LABEL && words.text().equals(text))
        .map(words -> bounds(words.outline()))
        .findFirst()
        .orElseThrow();
  }

  /** The colour of a cell is that of the scale below the table where the number stands. */
  @ParameterizedTest
  @CsvSource({"LINEAR", "LOG"})
  void coloursOfCellsAreThoseOfTheScale(Scale scale) {
    double[] values = {10, 20, 300, 700, 1000};
    HeatMap map = HeatMap.titled("t").colours(scale);
    for (double value : values) {
      map = map.cell("row", "v" + value, value);
    }
    Drawn drawn = Drawn.of(map);
    AxisReading across = AxisReading.across(withLines(drawn), scale);
    List<org.w3c.dom.Element> cells = drawn.styled("cell");
    List<org.w3c.dom.Element> steps = cells.subList(values.length, cells.size());
    for (int i = 0; i < values.length; i++) {
      double pixel = across.pixel(values[i]);
      double share = Ramp.luminance(colour(cells.get(i)));
      List<Double> near = new ArrayList<>();
      for (org.w3c.dom.Element step : steps) {
        if (Math.abs(box(step).centreX() - pixel) < 1.01 * box(step).width()) {
          near.add(Ramp.luminance(colour(step)));
        }
      }
      assertThat(near).as("at %s", values[i]).isNotEmpty();
      assertThat(share)
          .isBetween(
              near.stream().min(Double::compare).orElseThrow() - 0.03,
              near.stream().max(Double::compare).orElseThrow() + 0.03);
    }
  }

  /** A scale of colours has ticks and no grid: its ticks do for one. */
  private static Drawn withLines(Drawn drawn) {
    drawn.styled("frame").stream()
        .filter(line -> line.getTagName().equals("line"))
        .forEach(line -> line.setAttribute("class", "grid"));
    return drawn;
  }

  private static int colour(org.w3c.dom.Element cell) {
    return Integer.parseInt(cell.getAttribute("fill").substring(1), 16);
  }

  /** Every entry's sign stands before its words and as high as they. */
  @Test
  void signsOfALegendStandBesideTheirWords() {
    LineChart chart = LineChart.titled("t").across("x", Scale.LINEAR).up("y", Scale.LINEAR);
    for (int i = 0; i < 9; i++) {
      chart = chart.series("a series of number " + i, List.of(XY.of(i, 1), XY.of(9, i)));
    }
    Drawn drawn = Drawn.of(chart);
    List<Box> texts =
        drawn.words().stream()
            .filter(words -> words.style() == TextStyle.LEGEND)
            .map(words -> bounds(words.outline()))
            .toList();
    List<Outline> markers = drawn.markers();
    List<Outline> signs = markers.subList(markers.size() - 9, markers.size());
    assertThat(texts).hasSize(9);
    for (int i = 0; i < 9; i++) {
      Box text = texts.get(i);
      XY corner = signs.get(i).corners().get(0);
      assertThat(corner.x()).as("sign %s", i).isBetween(text.x() - 40, text.x());
      assertThat(corner.y()).as("sign %s", i).isBetween(text.y() - 3, text.bottom() + 3);
      Outline sign = signs.get(i);
      assertThat(texts).noneMatch(other -> sign.overlaps(other.outline()));
    }
    List<Double> heights = texts.stream().map(Box::y).distinct().toList();
    assertThat(heights).as("rows").isSorted().hasSizeBetween(2, 4);
  }
}
