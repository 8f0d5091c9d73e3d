package dev.roofline.chart;

import java.util.List;
import java.util.Objects;

/**
 * A sheet between two labelled axes.
 *
 * @param sheet what stands there
 * @param across the label of the horizontal axis
 * @param acrossScale its scale
 * @param up the label of the vertical axis
 * @param upScale its scale
 */
record Plot(Sheet<PlotItem> sheet, String across, Scale acrossScale, String up, Scale upScale) {

  /**
   * @throws IllegalArgumentException if an axis cannot show a value
   */
  Plot {
    Objects.requireNonNull(acrossScale, "scale");
    Objects.requireNonNull(upScale, "scale");
    across = XmlText.oneLine(across);
    up = XmlText.oneLine(up);
    for (PlotItem item : sheet.items()) {
      item.acrossValues().forEach(value -> acrossScale.check("x", value));
      item.upValues().forEach(value -> upScale.check("y", value));
    }
  }

  static Plot titled(String title) {
    return new Plot(Sheet.titled(title), "", Scale.LINEAR, "", Scale.LINEAR);
  }

  Plot with(Sheet<PlotItem> other) {
    return new Plot(other, across, acrossScale, up, upScale);
  }

  Plot plus(PlotItem... items) {
    return plus(List.of(items));
  }

  Plot plus(List<? extends PlotItem> items) {
    return with(sheet.plus(items));
  }

  Plot across(String label, Scale scale) {
    return new Plot(sheet, label, scale, up, upScale);
  }

  Plot up(String label, Scale scale) {
    return new Plot(sheet, across, acrossScale, label, scale);
  }
}
