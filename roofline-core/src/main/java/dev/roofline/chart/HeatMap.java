package dev.roofline.chart;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table of numbers in which colour shows magnitude, as the utilisation of each device by each
 * model. Rows and columns stand in the order in which they are first named; cells without a value
 * stay empty.
 *
 * <pre>{@code
 * HeatMap.titled("Utilisation")
 *     .unit("% of peak")
 *     .cell("llama-3.1-8b", "H100 SXM", 41.2)
 *     .cell("llama-3.1-8b", "Raspberry Pi 5", 96.8)
 * }</pre>
 */
public final class HeatMap implements Chart {

  private final Sheet<HeatItem> sheet;
  private final String unit;
  private final Scale scale;

  private HeatMap(Sheet<HeatItem> sheet, String unit, Scale scale) {
    Set<List<String>> places = new HashSet<>();
    for (HeatItem.Cell cell : sheet.only(HeatItem.Cell.class)) {
      String place = "value of " + String.join(", ", cell.place());
      scale.check(place, cell.value());
      if (!places.add(cell.place())) {
        throw new IllegalArgumentException(place + " (" + cell.value() + ") must be given once");
      }
    }
    this.sheet = sheet;
    this.unit = unit;
    this.scale = scale;
  }

  /**
   * An empty heat map with linear colours.
   *
   * @throws IllegalArgumentException if the title is blank
   */
  public static HeatMap titled(String title) {
    return new HeatMap(Sheet.titled(title), "", Scale.LINEAR);
  }

  /** With a line below the title. */
  public HeatMap subtitle(String text) {
    return new HeatMap(sheet.headed(heading -> heading.withSubtitle(text)), unit, scale);
  }

  /** With a description for screen readers in place of the list of values. */
  public HeatMap described(String text) {
    return new HeatMap(sheet.headed(heading -> heading.withDescription(text)), unit, scale);
  }

  /** With what the values are, as in {@code % of peak}; it stands at the scale of colours. */
  public HeatMap unit(String text) {
    return new HeatMap(sheet, XmlText.oneLine(text), scale);
  }

  /**
   * With colours along another scale.
   *
   * @throws IllegalArgumentException if it is logarithmic and a value is not above zero
   */
  public HeatMap colours(Scale other) {
    return new HeatMap(sheet, unit, Objects.requireNonNull(other, "scale"));
  }

  /**
   * With rows that may stay without values, and in this order.
   *
   * @throws IllegalArgumentException if a name is blank
   */
  public HeatMap rows(List<String> names) {
    return new HeatMap(sheet.plus(names.stream().map(HeatItem.Row::new).toList()), unit, scale);
  }

  /**
   * With columns that may stay without values, and in this order.
   *
   * @throws IllegalArgumentException if a name is blank
   */
  public HeatMap columns(List<String> names) {
    return new HeatMap(sheet.plus(names.stream().map(HeatItem.Column::new).toList()), unit, scale);
  }

  /**
   * With a value.
   *
   * @throws IllegalArgumentException if a name is blank, the value is not finite, or there is one
   *     at that place
   */
  public HeatMap cell(String row, String column, double value) {
    return new HeatMap(sheet.plus(List.of(HeatItem.Cell.of(row, column, value))), unit, scale);
  }

  @Override
  public String svg() {
    return new HeatDrawing(sheet, unit, scale).document();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof HeatMap that
        && sheet.equals(that.sheet)
        && unit.equals(that.unit)
        && scale == that.scale;
  }

  @Override
  public int hashCode() {
    return Objects.hash(sheet, unit, scale);
  }

  /** As in {@code HeatMap["Utilisation", 12 values]}. */
  @Override
  public String toString() {
    return "HeatMap[\""
        + sheet.heading().title()
        + "\", "
        + sheet.only(HeatItem.Cell.class).size()
        + " values]";
  }
}
