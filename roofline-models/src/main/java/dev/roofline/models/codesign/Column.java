package dev.roofline.models.codesign;

import java.util.Optional;

/**
 * The candidates of one hidden size, attention, pattern of windows, feed-forward and vocabulary:
 * they differ in depth alone. The numbers of one are ends + full·a + sliding·b, with a and b the
 * numbers of a layer of either kind.
 */
final class Column {

  /**
   * Where a column stands.
   *
   * @param unit its precision, hidden size and attention
   * @param windows the number of its pattern of windows
   * @param feedForward the number of its feed-forward
   * @param first the position of its first candidate
   */
  record Place(int unit, int windows, int feedForward, long first) {}

  private final double[] ends;
  private final double[] full;
  private final double[] sliding;
  private final double[] total;

  Column(int devices) {
    this.ends = new double[devices * Slots.WIDTH];
    this.full = new double[devices * Slots.WIDTH];
    this.sliding = new double[devices * Slots.WIDTH];
    this.total = new double[devices * Slots.WIDTH];
  }

  /** Turns to a pair of halves; the ends are set apart. */
  Optional<ShapeRule> turnTo(Part attention, Part slidingAttention, Part feedForward) {
    Optional<ShapeRule> broken =
        attention.broken().or(slidingAttention::broken).or(feedForward::broken);
    if (broken.isEmpty()) {
      join(attention, feedForward, full);
      join(slidingAttention, feedForward, sliding);
    }
    return broken;
  }

  private static void join(Part attention, Part feedForward, double[] to) {
    double[] a = attention.numbers();
    double[] b = feedForward.numbers();
    for (int i = 0; i < to.length; i++) {
      to[i] = a[i] + b[i];
    }
    for (int i = Slots.ACTIVATION_BYTES; i < to.length; i += Slots.WIDTH) {
      to[i] = Math.max(a[i], b[i]);
    }
  }

  /** Sets the ends. */
  Optional<ShapeRule> turnTo(Part part) {
    if (part.broken().isEmpty()) {
      System.arraycopy(part.numbers(), 0, ends, 0, ends.length);
    }
    return part.broken();
  }

  /** The numbers of a decoder of so many layers; valid until called again. */
  double[] total(int layers, WindowPattern windows) {
    int slidingLayers = windows.sliding(layers);
    int fullLayers = layers - slidingLayers;
    for (int i = 0; i < total.length; i++) {
      total[i] = ends[i] + fullLayers * full[i] + slidingLayers * sliding[i];
    }
    for (int i = Slots.ACTIVATION_BYTES; i < total.length; i += Slots.WIDTH) {
      double largest = ends[i];
      if (fullLayers > 0) {
        largest = Math.max(largest, full[i]);
      }
      total[i] = slidingLayers > 0 ? Math.max(largest, sliding[i]) : largest;
    }
    return total;
  }
}
