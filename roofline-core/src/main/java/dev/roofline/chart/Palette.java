package dev.roofline.chart;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The colours of groups: those of Okabe and Ito, which colour-blind readers tell apart, darkened or
 * lightened where they would fade into the page.
 *
 * @see <a href="https://jfly.uni-koeln.de/color/">Okabe, Ito: Color Universal Design</a>
 */
final class Palette {

  private static final List<String> ON_LIGHT =
      List.of("#0072b2", "#d55e00", "#009e73", "#b8579a", "#a87400", "#3a97d0", "#5a5a5a");
  private static final List<String> ON_DARK =
      List.of("#56a8e8", "#ff8f4d", "#2fc79b", "#e59acb", "#f0bd3a", "#9ad4f5", "#bdbdbd");

  /** How many colours there are. */
  static final int SIZE = 7;

  private Palette() {}

  /** The class of the n-th group in the style sheet. */
  static String style(int group) {
    return "series-" + group % SIZE;
  }

  static String onLight() {
    return rules(ON_LIGHT);
  }

  static String onDark() {
    return rules(ON_DARK);
  }

  private static String rules(List<String> colours) {
    return IntStream.range(0, SIZE)
        .mapToObj(n -> ".roofline-chart ." + style(n) + "{color:" + colours.get(n) + "}")
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
