package dev.roofline.potential;

import dev.roofline.check.Check;
import java.io.Serializable;
import java.util.Locale;

/**
 * Φ as published, with the unit that it was computed in. It cannot be converted to another unit
 * afterwards: see {@link Potential#published()}.
 *
 * @param value the number; below zero only for a compute-bound point above its roof
 * @param unit the unit of performance, as in {@code GFLOP/s}
 */
public record PublishedPotential(double value, String unit) implements Serializable {

  /**
   * @throws IllegalArgumentException if the value is NaN or infinite, or the unit blank
   */
  public PublishedPotential {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("value (" + value + ") must be a finite number");
    }
    Check.notBlank("unit", unit);
  }

  /** As in {@code 4.42e+03 GFLOP/s}. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.4g %s", value, unit);
  }
}
