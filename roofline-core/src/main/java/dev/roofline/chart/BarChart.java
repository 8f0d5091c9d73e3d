package dev.roofline.chart;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Horizontal bars from zero, grouped by category, as errors by engine and format. Categories and
 * series stand in the order in which they are first named.
 *
 * <pre>{@code
 * BarChart.titled("Median error")
 *     .across("error, %")
 *     .bar("llama.cpp-cuda", "decode", 6.2, 4.9, 7.7)
 *     .bar("llama.cpp-cuda", "prefill", 11.8)
 * }</pre>
 */
public final class BarChart implements Chart {

  private final Sheet<BarItem> sheet;
  private final String across;

  private BarChart(Sheet<BarItem> sheet, String across) {
    this.sheet = sheet;
    this.across = across;
  }

  /**
   * An empty chart.
   *
   * @throws IllegalArgumentException if the title is blank
   */
  public static BarChart titled(String title) {
    return new BarChart(Sheet.titled(title), "");
  }

  /** With a line below the title. */
  public BarChart subtitle(String text) {
    return new BarChart(sheet.headed(heading -> heading.withSubtitle(text)), across);
  }

  /** With a description for screen readers in place of the list of values. */
  public BarChart described(String text) {
    return new BarChart(sheet.headed(heading -> heading.withDescription(text)), across);
  }

  /** With a label of the axis of values. */
  public BarChart across(String label) {
    return new BarChart(sheet, XmlText.oneLine(label));
  }

  /**
   * With a bar that belongs to no series.
   *
   * @throws IllegalArgumentException if the category is blank or the value not finite
   */
  public BarChart bar(String category, double value) {
    return bar(category, "", value);
  }

  /**
   * With a bar of a series.
   *
   * @throws IllegalArgumentException if the category is blank or the value not finite
   */
  public BarChart bar(String category, String series, double value) {
    return with(new BarItem.Bar(category, series, value, Optional.empty()));
  }

  /**
   * With a bar of a series and a whisker from {@code low} to {@code high}.
   *
   * @throws IllegalArgumentException if the category is blank, a value is not finite, or {@code
   *     low} exceeds {@code high}
   */
  public BarChart bar(String category, String series, double value, double low, double high) {
    return with(new BarItem.Bar(category, series, value, Optional.of(Span.of(value, low, high))));
  }

  /**
   * With a vertical reference line at a value.
   *
   * @throws IllegalArgumentException if the value is not finite
   */
  public BarChart markAcross(double value, String label) {
    return with(new BarItem.Mark(value, label));
  }

  private BarChart with(BarItem item) {
    return new BarChart(sheet.plus(List.of(item)), across);
  }

  @Override
  public String svg() {
    return new BarDrawing(sheet, across).document();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BarChart that && sheet.equals(that.sheet) && across.equals(that.across);
  }

  @Override
  public int hashCode() {
    return Objects.hash(sheet, across);
  }

  /** As in {@code BarChart["Median error", 6 bars]}. */
  @Override
  public String toString() {
    return "BarChart[\""
        + sheet.heading().title()
        + "\", "
        + sheet.only(BarItem.Bar.class).size()
        + " bars]";
  }
}
