package dev.roofline.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.roofline.device.Roofline;
import dev.roofline.potential.Point;
import dev.roofline.quantity.Bandwidth;
import dev.roofline.quantity.FlopRate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RooflineChartTest {

  private static final RooflineChart EMPTY = RooflineChart.titled("plane");
  private static final Point DECODE = Point.of(1, 1e11);
  private static final Point PREFILL = Point.of(400, 4e12);

  /** Decades to pixels along an axis, from two of its numbers. */
  private record Ruler(double zero, double decade) {

    static Ruler across(Drawn drawn) {
      return of(drawn, "x", "middle", "10", 1, "100", 2);
    }

    static Ruler up(Drawn drawn) {
      return of(drawn, "y", "end", "100 G", 11, "1 T", 12);
    }

    private static Ruler of(
        Drawn drawn, String side, String anchor, String a, int at, String b, int bt) {
      double first = place(drawn, side, anchor, a);
      double second = place(drawn, side, anchor, b);
      double decade = (second - first) / (bt - at);
      return new Ruler(first - at * decade, decade);
    }

    private static double place(Drawn drawn, String side, String anchor, String text) {
      return drawn.styled("tick").stream()
          .filter(tick -> tick.getAttribute("text-anchor").equals(anchor))
          .filter(tick -> tick.getTextContent().replace('\u00a0', ' ').equals(text))
          .mapToDouble(tick -> Drawn.number(tick, side))
          .findFirst()
          .orElseThrow();
    }

    double value(double pixel) {
      return Math.pow(10, (pixel - zero) / decade);
    }
  }

  @Test
  void theRoofIsWhereTheNumbersOfTheAxesSay() {
    Drawn drawn = Drawn.of(EMPTY.roof("r", Samples.ROOFLINE).point("p", DECODE));
    Ruler across = Ruler.across(drawn);
    Ruler up = Ruler.up(drawn);
    List<XY> roof = Drawn.corners(drawn.all("polyline").get(0));
    assertThat(roof).hasSize(3);
    for (XY corner : roof) {
      // The numbers' base lines lie 4 pixels below their ticks.
      double performance = up.value(corner.y() + 4);
      double attainable = Samples.ROOFLINE.attainable(across.value(corner.x())).flopPerSecond();
      assertThat(performance / attainable).isCloseTo(1, within(2e-3));
    }
    assertThat(across.value(roof.get(1).x())).isCloseTo(25, within(0.05));
    org.w3c.dom.Element marker = drawn.all("circle").get(0);
    assertThat(across.value(Drawn.number(marker, "cx"))).isCloseTo(1, within(2e-3));
    assertThat(up.value(Drawn.number(marker, "cy") + 4)).isCloseTo(1e11, within(2e8));
  }

  @Test
  void numbersOfTheRoofAreWrittenAlongIt() {
    Drawn drawn = Drawn.of(EMPTY.roof("theoretical", Samples.ROOFLINE));
    assertThat(drawn.words(TextStyle.LABEL)).containsExactly("theoretical: 5 TFLOP/s", "200 GB/s");
    assertThat(drawn.words(TextStyle.NOTE))
        .containsExactly("memory-bound", "compute-bound", "ridge 25");
    assertThat(drawn.words(TextStyle.LEGEND))
        .containsExactly("theoretical: 5 TFLOP/s, 200 GB/s, ridge at 25 FLOP/byte");
    assertThat(drawn.words(TextStyle.AXIS))
        .contains("operational intensity, FLOP/byte", "performance, FLOP/s");
  }

  @Test
  void ceilingsOfOneBandwidthShareItsLabel() {
    RooflineChart chart = EMPTY;
    for (double peak : new double[] {1, 2, 4, 8}) {
      chart =
          chart.roof(
              "F" + peak,
              Roofline.of(FlopRate.teraflopsPerSecond(peak), Bandwidth.gigabytesPerSecond(200)));
    }
    Drawn drawn = Drawn.of(chart);
    assertThat(drawn.words(TextStyle.LABEL)).containsOnlyOnce("200 GB/s").hasSize(5);
    assertThat(drawn.words(TextStyle.NOTE)).contains("ridge 5", "ridge 10", "ridge 20", "ridge 40");
    assertThat(drawn.styled("roof")).hasSize(8);
  }

  private static Roofline roof(double teraflops, double gigabytes) {
    return Roofline.of(
        FlopRate.teraflopsPerSecond(teraflops), Bandwidth.gigabytesPerSecond(gigabytes));
  }

  @Test
  void aRidgeThatRoofsShareIsNamedOnce() {
    Drawn drawn = Drawn.of(EMPTY.roof("a", roof(5, 200)).roof("b", roof(4, 160)));
    assertThat(drawn.words(TextStyle.NOTE)).containsOnlyOnce("ridge 25");
  }

  @Test
  void namesOfRidgesLieOnNoRidgeLine() {
    RooflineChart chart = EMPTY;
    for (int i = 0; i < 12; i++) {
      chart = chart.roof("device " + i, roof(10 + i, 200 + 10 * i));
    }
    Drawn drawn = Drawn.of(chart);
    List<Outline> ridges =
        drawn.styled("ridge").stream()
            .map(
                line ->
                    new Segment(
                            Drawn.number(line, "x1"),
                            Drawn.number(line, "y1"),
                            Drawn.number(line, "x2"),
                            Drawn.number(line, "y2"))
                        .outline())
            .toList();
    List<Drawn.Words> names =
        drawn.words().stream().filter(words -> words.text().startsWith("ridge ")).toList();
    assertThat(names).isNotEmpty();
    assertThat(names).allSatisfy(n -> assertThat(ridges).noneMatch(n.outline()::overlaps));
  }

  @Test
  void namesOfCloseRidgesStandInTheOrderOfTheirLines() {
    List<Roofline> roofs = List.of(roof(5.308, 204.8), roof(4.61, 180), roof(4.61, 120));
    for (List<Roofline> shown : List.of(roofs, roofs.subList(0, 2))) {
      RooflineChart chart = EMPTY.point("p", DECODE).point("q", PREFILL);
      for (Roofline roof : shown) {
        chart = chart.roof("r", roof);
      }
      assertThat(
              Drawn.of(chart).words().stream()
                  .filter(words -> words.text().startsWith("ridge "))
                  .sorted(Comparator.comparingDouble(n -> n.outline().corners().get(0).x()))
                  .map(Drawn.Words::text))
          .startsWith("ridge 25.61", "ridge 25.92");
    }
  }

  @Test
  void tenRoofsHaveTenLineStyles() {
    RooflineChart chart = EMPTY;
    for (int i = 0; i < 10; i++) {
      chart = chart.roof("roof " + i, roof(1 << i, 200));
    }
    assertThat(Drawn.of(chart).styled("roof"))
        .filteredOn(roof -> roof.getTagName().equals("polyline"))
        .extracting(roof -> roof.getAttribute("class"))
        .hasSize(10)
        .doesNotHaveDuplicates();
  }

  @Test
  void theFullNameOfARoofIsItsTooltipAndInTheDescription() {
    String name = "a name of a device that is much too long for the legend".repeat(3);
    Drawn drawn = Drawn.of(EMPTY.roof(name, Samples.ROOFLINE));
    String text = name + ": 5 TFLOP/s, 200 GB/s, ridge at 25 FLOP/byte";
    assertThat(drawn.all("title")).extracting(title -> title.getTextContent()).contains(text);
    assertThat(drawn.all("desc").get(0).getTextContent()).contains(text);
  }

  @Test
  void ridgesFarFromOneAreWrittenShort() {
    Drawn drawn = Drawn.of(EMPTY.roof("a", roof(1e9, 1)).roof("b", roof(1e-9, 1e6)));
    assertThat(drawn.words(TextStyle.NOTE)).contains("ridge 1\u00a0T", "ridge 10⁻¹²");
  }

  @Test
  void aRegionHasTheCornersOfThePotential() {
    Drawn drawn = Drawn.of(EMPTY.roof("r", Samples.ROOFLINE).region(DECODE, Samples.ROOFLINE));
    List<XY> corners = Drawn.corners(drawn.all("polygon").get(0));
    assertThat(corners).hasSize(4);
    assertThat(corners.get(0).x()).isEqualTo(corners.get(1).x());
    assertThat(corners.get(2).x()).isEqualTo(corners.get(3).x());
    assertThat(corners.get(3).y()).isEqualTo(corners.get(0).y());
    assertThat(drawn.words(TextStyle.LEGEND)).contains("inference-potential region");
    Point above = Point.of(1, 1e12);
    assertThat(Drawn.of(EMPTY.region(above, Samples.ROOFLINE)).all("polygon")).hasSize(0);
  }

  @Test
  void aGapIsAnArrowToTheRoofWithItsFactor() {
    Drawn drawn = Drawn.of(EMPTY.roof("r", Samples.ROOFLINE).gap(DECODE, Samples.ROOFLINE));
    assertThat(drawn.words(TextStyle.NOTE)).contains("2×");
    assertThat(drawn.styled("tip")).hasSize(2);
    Point above = Point.of(1, 3e11);
    Drawn down = Drawn.of(EMPTY.roof("r", Samples.ROOFLINE).gap(above, Samples.ROOFLINE));
    assertThat(down.words(TextStyle.NOTE)).contains("1.5× above");
  }

  @Test
  void groupsHaveColoursAndShapesAndALegend() {
    Drawn drawn =
        Drawn.of(EMPTY.point("a", "x", DECODE).point("b", "y", PREFILL).point("a", "", DECODE));
    assertThat(drawn.words(TextStyle.LABEL)).containsExactlyInAnyOrder("x", "y");
    assertThat(drawn.words(TextStyle.LEGEND)).containsExactly("a", "b");
    assertThat(drawn.styled("series-0")).hasSize(3);
    assertThat(drawn.styled("series-1")).hasSize(2);
    assertThat(drawn.all("circle")).hasSize(3);
  }

  @Test
  void aTrailJoinsItsPoints() {
    Drawn drawn = Drawn.of(EMPTY.trail("depth", List.of(DECODE, PREFILL, DECODE)));
    assertThat(Drawn.corners(drawn.all("polyline").get(0))).hasSize(3);
    assertThat(drawn.words(TextStyle.LEGEND)).containsExactly("depth");
  }

  private static Map<String, Point> points(int count, double step) {
    return IntStream.range(0, count)
        .boxed()
        .collect(
            Collectors.toMap(
                i -> "model number " + i,
                i -> Point.of(1 + i * step, 1e11),
                (a, b) -> a,
                LinkedHashMap::new));
  }

  @Test
  void fewPointsHaveTheirNamesBesideThem() {
    for (int count : new int[] {1, 2, 8}) {
      Drawn drawn = Drawn.of(EMPTY.points("models", points(count, 3)));
      assertThat(drawn.words(TextStyle.LABEL))
          .containsExactlyInAnyOrderElementsOf(points(count, 3).keySet());
      assertThat(drawn.words(TextStyle.KEY)).isEmpty();
    }
  }

  @Test
  void manyPointsAreNumberedFromLeftToRightAndListed() {
    Drawn drawn = Drawn.of(EMPTY.points("models", points(40, 3)));
    List<String> numbers = IntStream.rangeClosed(1, 40).mapToObj(Integer::toString).toList();
    assertThat(drawn.words(TextStyle.KEY)).containsAll(numbers);
    List<String> legend = drawn.words(TextStyle.LEGEND);
    assertThat(legend.subList(1, 41)).containsExactlyElementsOf(points(40, 3).keySet());
  }

  @Test
  void equalPointsShareANumber() {
    Drawn drawn = Drawn.of(EMPTY.points("models", points(40, 0)));
    assertThat(drawn.words(TextStyle.KEY)).contains("1–40").hasSize(41);
    assertThat(drawn.all("circle")).hasSizeGreaterThan(40);
  }

  /** Points so dense that not every number finds room. */
  @ParameterizedTest
  @ValueSource(doubles = {0.6, 0.3, 0.1})
  void everyNumberInTheListStandsOnThePlane(double decades) {
    Random random = new Random(7);
    RooflineChart chart = EMPTY.roof("r", Samples.ROOFLINE);
    for (int i = 0; i < 80; i++) {
      double intensity = Math.pow(10, decades * random.nextDouble());
      double performance = 1e11 * Math.pow(10, decades * random.nextDouble());
      chart = chart.point("g", "model " + i, Point.of(intensity, performance));
    }
    // Each number stands in the list once, and on the plane alone or in a range.
    List<Integer> numbers =
        Drawn.of(chart).words(TextStyle.KEY).stream()
            .map(text -> text.split("–"))
            .flatMap(
                ends ->
                    IntStream.rangeClosed(
                            Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]))
                        .boxed())
            .sorted()
            .toList();
    assertThat(numbers)
        .isEqualTo(IntStream.rangeClosed(1, 80).boxed().flatMap(n -> Stream.of(n, n)).toList());
  }

  @Test
  void pointsPastNumberingKeepTheirTooltips() {
    Drawn drawn = Drawn.of(EMPTY.points("models", points(100, 3)));
    assertThat(drawn.words(TextStyle.KEY)).isEmpty();
    assertThat(drawn.all("title"))
        .extracting(title -> title.getTextContent())
        .contains("model number 99 (models): 298 FLOP/byte, 100 GFLOP/s");
  }

  @Test
  void roofsAloneAndNothingAtAll() {
    assertThat(Drawn.of(EMPTY).styled("roof")).isEmpty();
    assertThat(Drawn.of(EMPTY.roof("r", Samples.ROOFLINE)).styled("marker")).isEmpty();
  }

  @Test
  void namesOfBothKindsAreInTheDescription() {
    RooflineChart chart = EMPTY.roof("r", Samples.ROOFLINE).point("g", "p", DECODE);
    assertThat(Drawn.of(chart).all("desc").get(0).getTextContent())
        .isEqualTo(
            "Roofline plane with logarithmic axes. Roofs: r: 5 TFLOP/s, 200 GB/s, ridge at 25"
                + " FLOP/byte. Points: p (g): 1 FLOP/byte, 100 GFLOP/s.");
    assertThat(Drawn.of(chart.described("mine")).all("desc").get(0).getTextContent())
        .isEqualTo("mine");
  }

  @Test
  void stepsGiveNewValues() {
    RooflineChart one = EMPTY.point("p", DECODE);
    assertThat(EMPTY).isEqualTo(RooflineChart.titled("plane")).isNotEqualTo(one);
    assertThat(one).isEqualTo(EMPTY.point("p", DECODE)).hasSameHashCodeAs(EMPTY.point("p", DECODE));
    assertThat(one.across("OI")).isNotEqualTo(one);
    assertThat(one).hasToString("RooflineChart[\"plane\", 0 roofs, 1 points]");
  }

  @Test
  void refusals() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RooflineChart.titled(" "))
        .withMessage("title (\" \") must not be blank");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EMPTY.roof("", Samples.ROOFLINE))
        .withMessage("name (\"\") must not be blank");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EMPTY.point("p", Point.of(1, 1e305)))
        .withMessage("flopPerSecond (1.0E305) must be a finite number > 0 on a logarithmic axis");
  }
}
