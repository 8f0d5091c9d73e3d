package dev.roofline.models.codesign;

import dev.roofline.check.Check;
import java.io.Serializable;

/**
 * Bounds of hidden size over layers.
 *
 * @param least the least allowed
 * @param most the most allowed
 */
public record AspectRatio(double least, double most) implements Serializable {

  /** Any at all. */
  public static final AspectRatio ANY = new AspectRatio(0, Double.MAX_VALUE);

  /**
   * @throws IllegalArgumentException unless 0 ≤ least ≤ most, both finite
   */
  public AspectRatio {
    Check.nonNegative("least aspect ratio", least);
    Check.nonNegative("most aspect ratio", most);
    if (least > most) {
      throw new IllegalArgumentException(
          "least aspect ratio (" + least + ") must be at most the most (" + most + ")");
    }
  }

  /** Whether a shape lies within. */
  public boolean allows(int hidden, int layers) {
    return hidden >= least * layers && hidden <= most * layers;
  }
}
