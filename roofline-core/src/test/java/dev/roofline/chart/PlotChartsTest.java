package dev.roofline.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Line and scatter charts. */
class PlotChartsTest {

  private static final LineChart LINES =
      LineChart.titled("lines").across("x, s", Scale.LINEAR).up("y, B", Scale.LINEAR);
  private static final ScatterChart SCATTER =
      ScatterChart.titled("scatter").across("x, s", Scale.LINEAR).up("y, B", Scale.LINEAR);

  @TempDir Path directory = Path.of("");

  private static List<XY> line(int points) {
    return IntStream.range(0, points).mapToObj(i -> XY.of(i, 2 * i + 1)).toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 40})
  void aSeriesHasALineAndAMarkerAtEachPoint(int points) {
    Drawn drawn = Drawn.of(LINES.series("s", line(points)));
    assertThat(drawn.all("polyline")).hasSize(points > 1 ? 1 : 0);
    assertThat(drawn.all("circle")).hasSize(points + 1);
    assertThat(drawn.words(TextStyle.LEGEND)).containsExactly("s");
    if (points > 1) {
      List<XY> corners = Drawn.corners(drawn.all("polyline").get(0));
      assertThat(corners).hasSize(points);
      assertThat(corners.get(0).x()).isLessThan(corners.get(1).x());
      assertThat(corners.get(0).y()).isGreaterThan(corners.get(1).y());
    }
  }

  @Test
  void aSeriesOfTwoArraysIsThatOfTheirPairs() {
    assertThat(LINES.series("s", new double[] {0, 1}, new double[] {1, 3}))
        .isEqualTo(LINES.series("s", line(2)))
        .hasSameHashCodeAs(LINES.series("s", line(2)))
        .hasToString("LineChart[\"lines\", 1 series]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LINES.series("s", new double[] {0, 1}, new double[] {1}))
        .withMessage("ys.length (1) must be from 2 to 2");
  }

  @Test
  void veryManyMarkersAreThinnedOut() {
    LineChart chart = LINES;
    for (int i = 0; i < 10; i++) {
      chart = chart.series("s" + i, line(40));
    }
    assertThat(Drawn.of(chart).styled("marker")).hasSizeBetween(60, 90);
  }

  @Test
  void aBandIsInTheColourOfItsSeries() {
    Drawn drawn =
        Drawn.of(
            LINES
                .series("s", line(2))
                .series("t", line(3))
                .band("t", List.of(Span.of(0, 1, 2), Span.of(2, 3, 8))));
    org.w3c.dom.Element band = drawn.styled("band").get(0);
    assertThat(((org.w3c.dom.Element) band.getParentNode()).getAttribute("class"))
        .isEqualTo("series-1");
    assertThat(Drawn.corners(band)).hasSize(4);
    assertThat(drawn.words(TextStyle.LEGEND)).containsExactly("s", "t");
  }

  @Test
  void aBandOfOneSpanIsALine() {
    Drawn drawn = Drawn.of(LINES.band("t", List.of(Span.of(0, 1, 2))));
    List<XY> corners = Drawn.corners(drawn.all("polyline").get(0));
    assertThat(corners.get(0).y()).isGreaterThan(corners.get(1).y() + 100);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, -1e-12, 1.23e14, -9.99e-7})
  void numbersOfValuesThatHardlyDifferStayApart(double value) {
    List<XY> points =
        IntStream.range(0, 5).mapToObj(i -> XY.of(value * (1 + i * 1e-9), value)).toList();
    Drawn drawn = Drawn.of(LINES.series("s", points));
    assertThat(drawn.collisions()).isEmpty();
    assertThat(drawn.words(TextStyle.TICK)).hasSizeGreaterThan(4);
  }

  @Test
  void aFrontLiesAboveOtherPointsAndBelowItsMembers() {
    XY member = XY.of(1, 1);
    Drawn drawn =
        Drawn.of(
            SCATTER
                .points("cloud", List.of(member, XY.of(2, 1)))
                .front("front", Better.LESS, List.of(member, XY.of(3, 2))));
    List<String> order =
        drawn.all("*").stream()
            .filter(e -> e.getTagName().equals("circle") || e.getTagName().equals("polyline"))
            .map(e -> e.getTagName())
            .toList();
    assertThat(order.subList(0, 3)).containsExactly("circle", "polyline", "circle");
  }

  @Test
  void marksAreNamedBesideTheirLines() {
    Drawn drawn = Drawn.of(LINES.series("s", line(9)).markAcross(4, "here").markUp(12, "there"));
    assertThat(drawn.styled("mark")).hasSize(2);
    assertThat(drawn.words(TextStyle.NOTE)).containsExactlyInAnyOrder("here", "there");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 40})
  void aCloudHasAMarkerForEachPointAndNoLabels(int points) {
    Drawn drawn = Drawn.of(SCATTER.points("cloud", line(points)));
    assertThat(drawn.all("circle")).hasSize(points == 0 ? 0 : points + 1);
    assertThat(drawn.words(TextStyle.LABEL)).isEmpty();
  }

  @Test
  void chosenPointsAreLabelled() {
    Map<String, XY> chosen = new LinkedHashMap<>();
    chosen.put("best", XY.of(1, 2));
    chosen.put("worst", XY.of(3, 3));
    ScatterChart chart = SCATTER.points("cloud", line(20)).points("chosen", chosen);
    assertThat(chart)
        .isEqualTo(
            SCATTER
                .points("cloud", line(20))
                .point("chosen", "best", XY.of(1, 2))
                .point("chosen", "worst", XY.of(3, 3)));
    assertThat(chart).hasToString("ScatterChart[\"scatter\", 22 points]");
    assertThat(Drawn.of(chart).words(TextStyle.LABEL)).containsExactlyInAnyOrder("best", "worst");
    assertThat(Drawn.of(chart).words(TextStyle.LEGEND)).containsExactly("cloud", "chosen");
  }

  /** Where less is better, a member's value holds up to the next; where more is, from the last. */
  @Test
  void aFrontGoesInStepsThatNoMemberReachesBeyond() {
    List<XY> members = List.of(XY.of(3, 5), XY.of(1, 1), XY.of(2, 4));
    List<XY> less = front(SCATTER.front("front", Better.LESS, members));
    assertThat(less).hasSize(5);
    assertThat(less.get(1)).isEqualTo(XY.of(less.get(2).x(), less.get(0).y()));
    List<XY> more = front(SCATTER.front("front", Better.MORE, members));
    assertThat(more.get(1)).isEqualTo(XY.of(more.get(0).x(), more.get(2).y()));
  }

  private static List<XY> front(ScatterChart chart) {
    return Drawn.corners(Drawn.of(chart).styled("front").get(0));
  }

  @Test
  void pointsOnTheDiagonalLieOnItsLine() {
    Drawn drawn =
        Drawn.of(
            SCATTER.diagonal("equal").points("p", List.of(XY.of(1, 1), XY.of(4, 4), XY.of(2, 9))));
    org.w3c.dom.Element line = drawn.styled("mark").get(0);
    double slope =
        (Drawn.number(line, "y2") - Drawn.number(line, "y1"))
            / (Drawn.number(line, "x2") - Drawn.number(line, "x1"));
    for (org.w3c.dom.Element circle : drawn.all("circle").subList(0, 2)) {
      double expected =
          Drawn.number(line, "y1")
              + slope * (Drawn.number(circle, "cx") - Drawn.number(line, "x1"));
      assertThat(Drawn.number(circle, "cy"))
          .isCloseTo(expected, org.assertj.core.data.Offset.offset(0.02));
    }
    assertThat(drawn.words(TextStyle.LEGEND)).containsExactly("p", "equal");
  }

  @Test
  void aDiagonalNeedsOneScale() {
    ScatterChart chart = SCATTER.across("x", Scale.LOG).diagonal("equal");
    assertThatIllegalStateException()
        .isThrownBy(chart::svg)
        .withMessage("scales of a chart with a diagonal (LOG across, LINEAR up) must be equal");
    assertThat(chart.up("y", Scale.LOG).svg()).contains("equal");
  }

  @Test
  void summaries() {
    assertThat(Drawn.of(LINES.series("s", line(3))).all("desc").get(0).getTextContent())
        .isEqualTo("Plot of y, B over x, s. s: 3 points at x from 0 to 2, y from 1 to 5.");
  }

  @Test
  void valuesThatAnAxisCannotShowAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> XY.of(Double.NaN, 1))
        .withMessage("x (NaN) must be a finite number");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Span.of(0, 2, 1))
        .withMessage("low (2.0) must not exceed high (1.0)");
    String message = "x (0.0) must be a finite number > 0 on a logarithmic axis";
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LINES.series("s", line(2)).across("x", Scale.LOG))
        .withMessage(message);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LINES.across("x", Scale.LOG).series("s", line(2)))
        .withMessage(message);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SCATTER.up("y", Scale.LOG).markUp(-1, "budget"))
        .withMessage("y (-1.0) must be a finite number > 0 on a logarithmic axis");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LINES.series("", line(2)))
        .withMessage("name (\"\") must not be blank");
  }

  @Test
  void writing() throws IOException {
    Chart chart = LINES.series("µ", line(2));
    Path file = directory.resolve("chart.svg");
    chart.write(file);
    chart.write(file);
    assertThat(Files.readString(file)).isEqualTo(chart.svg());
    Path lost = directory.resolve("no/such/chart.svg");
    assertThatThrownBy(() -> chart.write(lost)).isInstanceOf(UncheckedIOException.class);
  }
}
