package dev.roofline.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ChartLaws {

  @Provide
  Arbitrary<Chart> charts() {
    return Samples.charts();
  }

  @Provide
  Arbitrary<RooflineChart> planes() {
    return Samples.rooflineCharts();
  }

  @Provide
  Arbitrary<String> titles() {
    return Samples.words();
  }

  @Property(tries = 60)
  void everyChartIsWellFormedWhateverTheNames(@ForAll("charts") Chart chart) {
    Drawn drawn = Drawn.of(chart);
    assertThat(drawn.root().getTagName()).isEqualTo("svg");
    assertThat(chart.svg()).endsWith("</svg>\n").doesNotContain("\r");
  }

  @Property(tries = 60)
  void noTwoTextsOverlapAndNoneLeavesThePage(@ForAll("charts") Chart chart) {
    assertThat(Drawn.of(chart).collisions()).isEmpty();
  }

  @Property(tries = 60)
  void labelsOnAPlaneStayOffMarkersAndRoofsAndInsideTheFrame(
      @ForAll("planes") RooflineChart chart) {
    Drawn drawn = Drawn.of(chart);
    Box plot = drawn.plot();
    List<Outline> signs =
        Stream.concat(
                drawn.markers().stream(),
                drawn.styled("roof").stream()
                    .filter(roof -> roof.getTagName().equals("polyline"))
                    .map(Drawn::corners)
                    .flatMap(
                        corners ->
                            Stream.of(
                                Segment.between(corners.get(0), corners.get(1)),
                                Segment.between(corners.get(1), corners.get(2))))
                    .map(Segment::outline))
            .toList();
    for (Drawn.Words words : drawn.words()) {
      boolean inPlot = words.outline().overlaps(plot.outline());
      assertThat(!inPlot || words.outline().isInside(plot)).as("%s", words).isTrue();
      if (inPlot) {
        assertThat(signs).as("%s", words).noneMatch(words.outline()::overlaps);
      }
    }
  }

  @Property(tries = 60)
  void aChartHasATitleAndADescriptionForScreenReaders(@ForAll("charts") Chart chart) {
    Drawn drawn = Drawn.of(chart);
    String[] ids = drawn.root().getAttribute("aria-labelledby").split(" ");
    assertThat(drawn.root().getAttribute("role")).isEqualTo("img");
    assertThat(ids).hasSize(2);
    assertThat(drawn.all("title").get(0).getAttribute("id")).isEqualTo(ids[0]);
    assertThat(drawn.all("desc").get(0).getAttribute("id")).isEqualTo(ids[1]);
    assertThat(drawn.all("desc").get(0).getTextContent()).isNotBlank();
  }

  @Property(tries = 200)
  void theTitleIsReadBackAsOneLineWithWhatXmlAllows(@ForAll("titles") String title) {
    Drawn drawn = Drawn.of(BarChart.titled(title));
    assertThat(drawn.all("title").get(0).getTextContent()).isEqualTo(XmlText.oneLine(title));
  }

  @Property(tries = 40)
  void theBytesDependOnTheValueAlone(@ForAll("charts") Chart chart) {
    Locale before = Locale.getDefault();
    try {
      String here = chart.svg();
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(chart.svg()).isEqualTo(here);
      assertThat(new String(here.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
          .isEqualTo(here);
    } finally {
      Locale.setDefault(before);
    }
  }
}
