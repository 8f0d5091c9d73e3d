package dev.roofline.chart;

/**
 * A place on a chart.
 *
 * @param x the value on the horizontal axis
 * @param y the value on the vertical axis
 */
public record XY(double x, double y) {

  /**
   * @throws IllegalArgumentException if either is NaN or infinite
   */
  public XY {
    Scale.LINEAR.check("x", x);
    Scale.LINEAR.check("y", y);
  }

  /**
   * The place of two values.
   *
   * @throws IllegalArgumentException if either is NaN or infinite
   */
  public static XY of(double x, double y) {
    return new XY(x, y);
  }
}
