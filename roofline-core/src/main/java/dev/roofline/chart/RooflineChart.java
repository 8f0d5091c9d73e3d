package dev.roofline.chart;

import dev.roofline.device.Roofline;
import dev.roofline.potential.Point;
import dev.roofline.potential.Potential;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The roofline plane with logarithmic axes: operational intensity in FLOP/byte across, performance
 * in FLOP/s up, roofs with their ridges, and points below them. Ranges follow from what is shown.
 *
 * <pre>{@code
 * RooflineChart.titled("Qwen2.5-1.5B on the M1 Pro")
 *     .roof("theoretical", roofline)
 *     .point("decode", point)
 *     .region(point, roofline)
 *     .write(Path.of("qwen.svg"));
 * }</pre>
 */
public final class RooflineChart implements Chart {

  private static final String INTENSITY = "operational intensity, FLOP/byte";

  private final Sheet<RooflineItem> sheet;
  private final String across;

  private RooflineChart(Sheet<RooflineItem> sheet, String across) {
    this.sheet = sheet;
    this.across = across;
  }

  /**
   * An empty plane.
   *
   * @throws IllegalArgumentException if the title is blank
   */
  public static RooflineChart titled(String title) {
    return new RooflineChart(Sheet.titled(title), INTENSITY);
  }

  /** With a line below the title. */
  public RooflineChart subtitle(String text) {
    return new RooflineChart(sheet.headed(heading -> heading.withSubtitle(text)), across);
  }

  /** With a description for screen readers in place of the list of roofs and points. */
  public RooflineChart described(String text) {
    return new RooflineChart(sheet.headed(heading -> heading.withDescription(text)), across);
  }

  /** With another label of the horizontal axis, as for an intensity in another unit. */
  public RooflineChart across(String label) {
    return new RooflineChart(sheet, XmlText.oneLine(label));
  }

  /**
   * With a roof, its ridge line and its numbers; the regimes of the first roof are shaded.
   *
   * @throws IllegalArgumentException if the name is blank, or the peak or the ridge too large or
   *     small to draw
   */
  public RooflineChart roof(String name, Roofline roofline) {
    return with(List.of(new RooflineItem.Roof(name, roofline)));
  }

  /**
   * With a point that belongs to no group; an empty name leaves it without a label.
   *
   * @throws IllegalArgumentException if a coordinate is beyond 1e300
   */
  public RooflineChart point(String name, Point point) {
    return point("", name, point);
  }

  /**
   * With a point of a group, which has a colour and a shape; an empty name gives no label.
   *
   * @throws IllegalArgumentException if a coordinate is beyond 1e300
   */
  public RooflineChart point(String group, String name, Point point) {
    return with(List.of(new RooflineItem.Dot(group, name, point)));
  }

  /**
   * With points of a group by name, in the order of the map.
   *
   * @throws IllegalArgumentException if a coordinate is beyond 1e300
   */
  public RooflineChart points(String group, Map<String, Point> points) {
    return with(
        points.entrySet().stream()
            .map(named -> new RooflineItem.Dot(group, named.getKey(), named.getValue()))
            .toList());
  }

  /**
   * With a line through places of a group, in the order of the list.
   *
   * @throws IllegalArgumentException if the group is blank or a coordinate is beyond 1e300
   */
  public RooflineChart trail(String group, List<Point> points) {
    return with(List.of(new RooflineItem.Trail(group, points)));
  }

  /**
   * With the inference-potential region of a point shaded: what its roof still offers.
   *
   * @throws IllegalArgumentException if a coordinate of the point, or the ridge, is beyond 1e300
   */
  public RooflineChart region(Point point, Roofline roofline) {
    return with(List.of(new RooflineItem.Region(Potential.of(roofline, point))));
  }

  /**
   * With an arrow from a point to the roof at its intensity, and the factor between the two.
   *
   * @throws IllegalArgumentException if a coordinate of the point, or the ridge, is beyond 1e300
   */
  public RooflineChart gap(Point point, Roofline roofline) {
    return with(List.of(new RooflineItem.Gap(Potential.of(roofline, point))));
  }

  private RooflineChart with(List<? extends RooflineItem> items) {
    return new RooflineChart(sheet.plus(items), across);
  }

  @Override
  public String svg() {
    return new RooflineDrawing(sheet, across).document();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RooflineChart that
        && sheet.equals(that.sheet)
        && across.equals(that.across);
  }

  @Override
  public int hashCode() {
    return Objects.hash(sheet, across);
  }

  /** As in {@code RooflineChart["Qwen2.5-1.5B on the M1 Pro", 2 roofs, 4 points]}. */
  @Override
  public String toString() {
    return "RooflineChart[\""
        + sheet.heading().title()
        + "\", "
        + sheet.only(RooflineItem.Roof.class).size()
        + " roofs, "
        + sheet.only(RooflineItem.Dot.class).size()
        + " points]";
  }
}
