package dev.roofline.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roofline.potential.Point;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands above a chart of any type, and what stands for it. */
class HeadingsTest {

  static Stream<Chart> charts() {
    return Stream.of(
        RooflineChart.titled("title").subtitle("below").described("in words"),
        LineChart.titled("title").subtitle("below").described("in words"),
        ScatterChart.titled("title").subtitle("below").described("in words"),
        HeatMap.titled("title").subtitle("below").described("in words"),
        BarChart.titled("title").subtitle("below").described("in words"));
  }

  @ParameterizedTest
  @MethodSource("charts")
  void titlesSubtitlesAndDescriptions(Chart chart) {
    Drawn drawn = Drawn.of(chart);
    assertThat(drawn.words(TextStyle.TITLE)).containsExactly("title");
    assertThat(drawn.words(TextStyle.SUBTITLE)).containsExactly("below");
    assertThat(drawn.all("desc").get(0).getTextContent()).isEqualTo("in words");
    List<Drawn.Words> words = drawn.words();
    assertThat(words.get(0).outline().corners().get(2).y())
        .as("the title ends where the subtitle begins, or before")
        .isLessThanOrEqualTo(words.get(1).outline().corners().get(0).y());
  }

  @Test
  void aLongTitleTakesLinesBelowEachOther() {
    Drawn drawn = Drawn.of(BarChart.titled("a title of many words ".repeat(8)));
    List<Drawn.Words> lines =
        drawn.words().stream().filter(words -> words.style() == TextStyle.TITLE).toList();
    assertThat(lines).hasSizeBetween(2, 3);
    for (int i = 1; i < lines.size(); i++) {
      double above = lines.get(i - 1).outline().corners().get(2).y();
      assertThat(lines.get(i).outline().corners().get(0).y()).isBetween(above, above + 12);
    }
  }

  @Test
  void aHeatMapWritesItsUnitBesideItsScale() {
    Drawn drawn = Drawn.of(HeatMap.titled("t").unit("token/s").cell("a", "x", 1));
    assertThat(drawn.words(TextStyle.LEGEND)).containsExactly("token/s");
    assertThat(Drawn.of(HeatMap.titled("t").cell("a", "x", 1)).words(TextStyle.LEGEND)).isEmpty();
  }

  /** Numbered names are read downwards, column by column, each beside its number. */
  @Test
  void numberedEntriesAreReadDownwards() {
    RooflineChart chart = RooflineChart.titled("t");
    for (int i = 0; i < 40; i++) {
      chart = chart.point("g", "model number " + i, Point.of(1 + 3 * i, 1e11));
    }
    List<Drawn.Words> words = Drawn.of(chart).words();
    XY before = null;
    for (int i = 0; i < 40; i++) {
      String name = "model number " + i;
      XY place =
          words.stream()
              .filter(each -> each.style() == TextStyle.LEGEND && each.text().equals(name))
              .map(each -> each.outline().corners().get(0))
              .findFirst()
              .orElseThrow();
      assertThat(words).as("the number of %s", name).anyMatch(each -> isBefore(each, place));
      if (before != null) {
        boolean below = place.x() == before.x() && place.y() > before.y();
        boolean nextColumn = place.x() > before.x() + 50 && place.y() < before.y();
        assertThat(below || nextColumn).as(name).isTrue();
      }
      before = place;
    }
  }

  private static boolean isBefore(Drawn.Words key, XY place) {
    XY corner = key.outline().corners().get(0);
    return key.style() == TextStyle.KEY
        && corner.x() < place.x()
        && corner.x() > place.x() - 60
        && Math.abs(corner.y() - place.y()) < 6;
  }
}
