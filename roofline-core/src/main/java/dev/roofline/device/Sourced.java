package dev.roofline.device;

import java.io.Serializable;
import java.util.Objects;

/**
 * A value with where it comes from.
 *
 * @param value the value, which carries its unit
 * @param provenance how it was obtained, and where
 * @param <T> what it is
 */
public record Sourced<T extends Serializable>(T value, Provenance provenance)
    implements Serializable {

  /** Refuses null. */
  public Sourced {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(provenance, "provenance");
  }

  /**
   * A value with how it was obtained and its source.
   *
   * @throws IllegalArgumentException if the source is blank
   */
  public static <T extends Serializable> Sourced<T> of(
      T value, Provenance.Kind kind, String source) {
    return new Sourced<>(value, new Provenance(kind, source));
  }

  @Override
  public String toString() {
    return value + " (" + provenance + ")";
  }
}
