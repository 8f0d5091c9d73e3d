package dev.roofline.chart;

/**
 * What lies between two values at one place, as the interval of a prediction.
 *
 * @param x the value on the horizontal axis
 * @param low the lower end on the vertical axis
 * @param high the upper end, not below {@code low}
 */
public record Span(double x, double low, double high) {

  /**
   * @throws IllegalArgumentException if a value is NaN or infinite, or {@code low} above {@code
   *     high}
   */
  public Span {
    Scale.LINEAR.check("x", x);
    Scale.LINEAR.check("low", low);
    Scale.LINEAR.check("high", high);
    if (low > high) {
      throw new IllegalArgumentException("low (" + low + ") must not exceed high (" + high + ")");
    }
  }

  /**
   * The interval from {@code low} to {@code high} at {@code x}.
   *
   * @throws IllegalArgumentException if a value is NaN or infinite, or {@code low} above {@code
   *     high}
   */
  public static Span of(double x, double low, double high) {
    return new Span(x, low, high);
  }
}
