package dev.roofline.chart;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The one style sheet of all charts. Plain rules are for light pages and for print, whatever the
 * screen shows; those for a dark screen follow. No custom properties: not every renderer of SVG
 * knows them.
 */
final class StyleSheet {

  private static final String LIGHT =
      """
      .roofline-chart{font-family:Arial,Helvetica,"Liberation Sans","DejaVu Sans",sans-serif}
      .roofline-chart text{fill:#1f2328}
      .roofline-chart .subtitle,.roofline-chart .note,.roofline-chart .tick{fill:#57606a}
      .roofline-chart .title,.roofline-chart .key{font-weight:bold}
      .roofline-chart .page{fill:#fff}
      .roofline-chart .plot{fill:#fff}
      .roofline-chart .frame{fill:none;stroke:#57606a}
      .roofline-chart .grid{stroke:#d8dee4}
      .roofline-chart .minor{stroke:#eff2f5}
      .roofline-chart .memory{fill:#56b4e9;fill-opacity:.09}
      .roofline-chart .compute{fill:#e69f00;fill-opacity:.1}
      .roofline-chart .strong{fill-opacity:.28}
      .roofline-chart .roof{fill:none;stroke:#1f2328;stroke-width:2;stroke-linejoin:round}
      .roofline-chart .ridge,.roofline-chart .mark{fill:none;stroke:#57606a;stroke-dasharray:3 3}
      .roofline-chart .leader{fill:none;stroke:#8c959f}
      .roofline-chart .region{fill:#009e73;fill-opacity:.13;stroke:#009e73;stroke-opacity:.55}
      .roofline-chart .gap{fill:none;stroke:#1f2328;stroke-width:1.2}
      .roofline-chart .tip{fill:#1f2328}
      .roofline-chart .marker{fill:currentColor;stroke:#fff}
      .roofline-chart .path{fill:none;stroke:currentColor;stroke-width:1.8;stroke-linejoin:round}
      .roofline-chart .band{fill:currentColor;fill-opacity:.16}
      .roofline-chart .bar{fill:currentColor;fill-opacity:.75}
      .roofline-chart .hatch{fill:none;stroke:#fff;stroke-width:1.2}
      .roofline-chart .whisker{fill:none;stroke:#1f2328;stroke-width:1.2}
      .roofline-chart .cell{shape-rendering:crispEdges}
      .roofline-chart .missing{fill:none;stroke:#8c959f;stroke-dasharray:2 2}
      .roofline-chart .front{fill:none;stroke:#1f2328;stroke-width:1.6;stroke-linejoin:round}
      .roofline-chart .thin{stroke-width:1.1}
      .roofline-chart .dash-1{stroke-dasharray:8 4}
      .roofline-chart .dash-2{stroke-dasharray:2 3}
      .roofline-chart .dash-3{stroke-dasharray:9 3 2 3}
      .roofline-chart .dash-4{stroke-dasharray:14 5}
      .roofline-chart .pale text{fill:#000}
      .roofline-chart .deep text{fill:#fff}
      """;

  private static final String DARK =
      """
      .roofline-chart text{fill:#e6edf3}
      .roofline-chart .subtitle,.roofline-chart .note,.roofline-chart .tick{fill:#9da7b3}
      .roofline-chart .page,.roofline-chart .plot{fill:#0d1117}
      .roofline-chart .frame{stroke:#9da7b3}
      .roofline-chart .grid{stroke:#2b323b}
      .roofline-chart .minor{stroke:#1a2028}
      .roofline-chart .roof,.roofline-chart .gap,.roofline-chart .whisker{stroke:#e6edf3}
      .roofline-chart .ridge,.roofline-chart .mark{stroke:#9da7b3}
      .roofline-chart .leader,.roofline-chart .missing{stroke:#6e7681}
      .roofline-chart .region{fill:#2fc79b;stroke:#2fc79b}
      .roofline-chart .tip{fill:#e6edf3}
      .roofline-chart .marker,.roofline-chart .hatch{stroke:#0d1117}
      .roofline-chart .front{stroke:#e6edf3}
      """;

  /** The text of the style element; it holds no markup. */
  static final String TEXT =
      "\n"
          + LIGHT
          + sizes()
          + Palette.onLight()
          + "@media screen and (prefers-color-scheme:dark){\n"
          + DARK
          + Palette.onDark()
          + "}\n@media print{\n"
          + ".roofline-chart{-webkit-print-color-adjust:exact;print-color-adjust:exact}\n"
          + "}\n";

  private StyleSheet() {}

  private static String sizes() {
    return Arrays.stream(TextStyle.values())
        .map(
            style ->
                ".roofline-chart ."
                    + style.style()
                    + "{font-size:"
                    + Element.pixels(style.size())
                    + "px}")
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
