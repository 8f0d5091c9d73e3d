package dev.roofline.study.published;

import dev.roofline.check.Check;
import dev.roofline.quantity.Prefix;
import java.io.Serializable;

/**
 * Something that grows by the same with every layer: {@code ends + layer·L}.
 *
 * @param ends what there is without layers, M₀ in bytes or T₀ in seconds
 * @param layer what each layer adds, m or t, in the same unit
 */
public record AffineInDepth(double ends, double layer) implements Serializable {

  /**
   * @throws IllegalArgumentException unless the ends are at least zero and a layer above zero
   */
  public AffineInDepth {
    Check.nonNegative("ends", ends);
    Check.positive("layer", layer);
  }

  /**
   * The line through the values at two depths.
   *
   * @throws IllegalArgumentException if the depths are equal, or the line does not rise or is below
   *     zero without layers
   */
  public static AffineInDepth through(int layers, double value, int otherLayers, double other) {
    if (layers == otherLayers) {
      throw new IllegalArgumentException(
          "layers (" + layers + ") must differ from the other number of layers");
    }
    double layer = (other - value) / (otherLayers - layers);
    return new AffineInDepth(value - layer * layers, layer);
  }

  /** The value at a depth. */
  public double at(int layers) {
    return ends + layer * layers;
  }

  /** As in {@code 622.3 M + 31.46 M·L}. */
  @Override
  public String toString() {
    return Prefix.format(ends, "").strip() + " + " + Prefix.format(layer, "").strip() + "·L";
  }
}
