package dev.roofline.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PaletteTest {

  private static final int PAGE = 0xffffff;
  private static final int DARK_PAGE = 0x0d1117;

  private static double contrast(int one, int other) {
    double a = Ramp.luminance(one) + 0.05;
    double b = Ramp.luminance(other) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  /** Graphics need a contrast of 3 by WCAG 2.1, success criterion 1.4.11. */
  @Test
  void colourStandsOutFromThePage() {
    assertThat(colours(Palette.onLight())).hasSize(Palette.SIZE);
    assertThat(colours(Palette.onLight())).allMatch(colour -> contrast(colour, PAGE) >= 3);
    assertThat(colours(Palette.onDark())).hasSize(Palette.SIZE);
    assertThat(colours(Palette.onDark())).allMatch(colour -> contrast(colour, DARK_PAGE) >= 3);
  }

  private static List<Integer> colours(String rules) {
    return Pattern.compile("#([0-9a-f]{6})")
        .matcher(rules)
        .results()
        .map(match -> Integer.parseInt(match.group(1), 16))
        .distinct()
        .toList();
  }

  /** Text needs 4.5 by success criterion 1.4.3. */
  @Test
  void numbersStandOutFromEveryColourOfTheRamp() {
    double before = -1;
    for (int step = 0; step <= 1000; step++) {
      int colour = Ramp.colour(step / 1000.0);
      assertThat(contrast(colour, Ramp.isPale(colour) ? 0 : PAGE)).isGreaterThanOrEqualTo(4.5);
      // But for what rounding a colour to 8 bits takes.
      assertThat(Ramp.luminance(colour)).as("grows").isGreaterThan(before - 5e-4);
      before = Ramp.luminance(colour);
    }
    assertThat(Ramp.text(Ramp.colour(0))).isEqualTo("#00224e");
    assertThat(Ramp.text(Ramp.colour(1))).isEqualTo("#fee838");
  }

  @Test
  void theFirstFiftySixGroupsDiffer() {
    Set<List<Object>> looks = new HashSet<>();
    for (int group = 0; group < 56; group++) {
      looks.add(List.of(Palette.style(group), Marker.of(group)));
    }
    assertThat(looks).hasSize(56);
  }

  @Test
  void theFirstThirtyFiveSeriesOfBarsDiffer() {
    Set<List<Object>> looks = new HashSet<>();
    for (int series = 0; series < 35; series++) {
      looks.add(List.of(Palette.style(series), Hatch.of(series)));
    }
    assertThat(looks).hasSize(35);
  }

  @Test
  void darkColoursAreForScreensOnlyAndPrintHasItsOwnRules() {
    Matcher media = Pattern.compile("@media ([^{]+)\\{").matcher(StyleSheet.TEXT);
    assertThat(media.results().map(match -> match.group(1)))
        .containsExactly("screen and (prefers-color-scheme:dark)", "print");
    // Dark text needs its own white page: the one around it may be printed dark.
    assertThat(StyleSheet.TEXT).doesNotContain("fill:none}\n}");
    assertThat(StyleSheet.TEXT).doesNotContain("<", "&", "@import", "url(");
  }
}
