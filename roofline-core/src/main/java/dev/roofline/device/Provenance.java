package dev.roofline.device;

import dev.roofline.check.Check;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;

/**
 * Where a number comes from.
 *
 * @param kind how the number was obtained
 * @param source the public document, page or run it was taken from
 */
public record Provenance(Kind kind, String source) implements Serializable {

  /** How a number was obtained. */
  public enum Kind {
    /** Printed by the maker. */
    DATASHEET,
    /** Observed by running something on the device. */
    MEASURED,
    /** Computed from other numbers; the source says how. */
    DERIVED;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @throws IllegalArgumentException if the source is blank
   */
  public Provenance {
    Objects.requireNonNull(kind, "kind");
    Check.notBlank("source", source);
  }

  @Override
  public String toString() {
    return kind + ": " + source;
  }
}
