package dev.roofline.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Heat maps and bar charts. */
class TableChartsTest {

  private static final HeatMap MAP = HeatMap.titled("map").unit("%");
  private static final BarChart BARS = BarChart.titled("bars").across("error, %");

  @Test
  void cellsStandWhereTheirNamesDo() {
    Drawn drawn = Drawn.of(MAP.cell("a", "x", 1).cell("a", "y", 2).cell("b", "y", 30.04));
    assertThat(drawn.words(TextStyle.LABEL)).containsExactly("a", "b", "x", "y", "1", "2", "30");
    // One in the table, one in the legend.
    assertThat(drawn.styled("missing")).hasSize(2);
    assertThat(drawn.all("title"))
        .extracting(title -> title.getTextContent())
        .contains("a, x: 1 %", "b, y: 30.04 %", "b, x: no value");
  }

  @Test
  void theSmallestValueIsDarkAndTheLargestBright() {
    Drawn drawn = Drawn.of(MAP.cell("a", "x", 7).cell("a", "y", 9));
    assertThat(drawn.styled("cell").subList(0, 2))
        .extracting(cell -> cell.getAttribute("fill"))
        .containsExactly("#00224e", "#fee838");
    assertThat(drawn.styled("deep")).hasSize(1);
    assertThat(drawn.styled("pale")).hasSize(1);
  }

  @Test
  void rowsAndColumnsStandInTheOrderAskedForAndMayStayEmpty() {
    Drawn drawn =
        Drawn.of(MAP.columns(List.of("z", "y")).rows(List.of("b", "a")).cell("a", "y", 1));
    assertThat(drawn.words(TextStyle.LABEL)).containsExactly("b", "a", "z", "y", "1");
    assertThat(drawn.styled("missing")).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 40})
  void heatMapsOfAnySize(int size) {
    HeatMap map = MAP;
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        map = map.cell("a long name of row " + row, "column " + column, row * 1e9 + column * 1e-9);
      }
    }
    Drawn drawn = Drawn.of(map);
    assertThat(drawn.styled("pale").size() + drawn.styled("deep").size()).isEqualTo(size * size);
    if (size < 40) {
      assertThat(drawn.collisions()).isEmpty();
    }
  }

  @Test
  void namesOfRowsThatFitAreWhole() {
    HeatMap map = MAP;
    BarChart bars = BARS;
    List<String> names = IntStream.range(0, 40).mapToObj(i -> "engine " + i).toList();
    for (String name : names) {
      map = map.cell(name, "x", 1);
      bars = bars.bar(name, 1);
    }
    assertThat(Drawn.of(map).words(TextStyle.LABEL)).containsAll(names);
    assertThat(Drawn.of(bars).words(TextStyle.LABEL)).containsAll(names);
  }

  @Test
  void namesOfColumnsAreTurnedRatherThanBrokenInsideAWord() {
    HeatMap map = MAP;
    for (int column = 0; column < 20; column++) {
      map = map.cell("a", "device number " + column, column);
    }
    Drawn drawn = Drawn.of(map);
    assertThat(drawn.words(TextStyle.LABEL)).contains("device number 7");
    assertThat(drawn.collisions()).isEmpty();
  }

  @Test
  void cellsWithoutAValueAreExplained() {
    HeatMap full = MAP.cell("a", "x", 1);
    assertThat(Drawn.of(full).words(TextStyle.LEGEND)).doesNotContain("no value");
    assertThat(Drawn.of(full.rows(List.of("b"))).words(TextStyle.LEGEND)).contains("no value");
  }

  @Test
  void longNamesOfColumnsAreBroken() {
    Drawn broken = Drawn.of(MAP.cell("a", "Apple M1 Pro (16-core GPU)", 1));
    assertThat(broken.words(TextStyle.LABEL)).contains("Apple M1 Pro", "(16-core GPU)");
  }

  @Test
  void heatMapsAreValues() {
    assertThat(MAP.cell("a", "x", 1))
        .isEqualTo(MAP.cell("a", "x", 1))
        .hasSameHashCodeAs(MAP.cell("a", "x", 1))
        .isNotEqualTo(MAP.cell("a", "x", 2))
        .isNotEqualTo(MAP.cell("a", "x", 1).colours(Scale.LOG))
        .hasToString("HeatMap[\"map\", 1 values]");
  }

  @Test
  void heatMapsRefuse() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MAP.cell("a", "x", Double.NaN))
        .withMessage("value of a, x (NaN) must be a finite number");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MAP.cell("a", "x", 1).cell("a", "x", 2))
        .withMessage("value of a, x (2.0) must be given once");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MAP.cell("a", "x", -1).colours(Scale.LOG))
        .withMessage("value of a, x (-1.0) must be a finite number > 0 on a logarithmic axis");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MAP.rows(List.of("")))
        .withMessage("row (\"\") must not be blank");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 40})
  void barsBeginAtZero(int count) {
    BarChart chart = BARS;
    for (int i = 0; i < count; i++) {
      chart = chart.bar("category " + i, i % 2 == 0 ? "even" : "odd", i % 3 == 0 ? -i : i);
    }
    Drawn drawn = Drawn.of(chart);
    List<org.w3c.dom.Element> bars =
        drawn.styled("bar").stream().filter(bar -> bar.getNextSibling() != null).toList();
    assertThat(bars).hasSize(count + Math.min(2, count));
    if (count == 40) {
      double zero = Drawn.number(bars.get(1), "x");
      assertThat(Drawn.number(bars.get(2), "x")).isEqualTo(zero);
      org.w3c.dom.Element negative = bars.get(3);
      assertThat(Drawn.number(negative, "x") + Drawn.number(negative, "width"))
          .isCloseTo(zero, org.assertj.core.data.Offset.offset(0.02));
    }
  }

  @Test
  void aWhiskerSpansItsInterval() {
    Drawn drawn = Drawn.of(BARS.bar("a", "", 10, 5, 20));
    org.w3c.dom.Element line = drawn.styled("whisker").get(0);
    org.w3c.dom.Element bar = drawn.styled("bar").get(0);
    double perUnit = Drawn.number(bar, "width") / 10;
    assertThat(Drawn.number(line, "x2") - Drawn.number(line, "x1"))
        .isCloseTo(15 * perUnit, org.assertj.core.data.Offset.offset(0.1));
    assertThat(drawn.all("title"))
        .extracting(title -> title.getTextContent())
        .contains("a: 10 (5 to 20)");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-5.678e-12, 5.678e-12, -1e15, 1e15})
  void numbersStayInsideTheFrame(double value) {
    Drawn drawn = Drawn.of(BARS.bar("a", value).bar("b", -value / 50));
    assertThat(drawn.collisions()).isEmpty();
    for (Drawn.Words words : drawn.words()) {
      assertThat(
              !words.outline().overlaps(drawn.plot().outline())
                  || words.outline().isInside(drawn.plot()))
          .as("%s", words)
          .isTrue();
    }
  }

  @Test
  void numbersStandBesideReferenceLines() {
    BarChart chart = BARS;
    for (int i = -40; i <= 40; i++) {
      chart = chart.bar("bar " + i, i);
    }
    for (double mark : new double[] {-39, -20, -19.5, 10, 10.5, 12, 39}) {
      chart = chart.markAcross(mark, "");
    }
    Drawn drawn = Drawn.of(chart);
    List<Outline> lines =
        drawn.styled("mark").stream()
            .map(line -> Drawn.number(line, "x1"))
            .map(x -> new Segment(x, drawn.plot().y(), x, drawn.plot().bottom()).outline())
            .toList();
    for (Drawn.Words words : drawn.words()) {
      assertThat(lines).as("%s", words).noneMatch(words.outline()::overlaps);
    }
  }

  @Test
  void seriesDifferWithoutColourToo() {
    Drawn drawn = Drawn.of(BARS.bar("a", "x", 7).bar("a", "y", 8).bar("a", "z", 9));
    assertThat(drawn.styled("hatch"))
        .extracting(hatch -> hatch.getAttribute("d"))
        .hasSize(4)
        .doesNotHaveDuplicates()
        .allMatch(path -> path.startsWith("M"));
    assertThat(Drawn.of(BARS.bar("a", 7).bar("b", 8)).styled("hatch")).isEmpty();
  }

  @Test
  void barChartsAreValuesAndRefuse() {
    assertThat(BARS.bar("a", 1))
        .isEqualTo(BARS.bar("a", "", 1))
        .hasSameHashCodeAs(BARS.bar("a", "", 1))
        .isNotEqualTo(BARS.bar("a", 1).markAcross(2, "target"))
        .hasToString("BarChart[\"bars\", 1 bars]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BARS.bar("a", Double.POSITIVE_INFINITY))
        .withMessage("value (Infinity) must be a finite number");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BARS.bar(" ", 1))
        .withMessage("category (\" \") must not be blank");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BARS.bar("a", "", 1, 3, 2))
        .withMessage("low (3.0) must not exceed high (2.0)");
  }
}
