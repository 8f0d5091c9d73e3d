package dev.roofline.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
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
    assertThat(drawn.styled("missing")).hasSize(1);
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
    assertThat(drawn.styled("missing")).hasSize(3);
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
