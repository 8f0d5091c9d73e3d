package dev.roofline.quantity;

import dev.roofline.check.Check;
import java.io.Serializable;

/**
 * A clock rate in Hz.
 *
 * @param hertz the clock rate in Hz, finite and above zero
 */
public record Frequency(double hertz) implements Serializable {

  /**
   * @throws IllegalArgumentException unless finite and above zero
   */
  public Frequency {
    Check.positive("hertz", hertz);
  }

  /**
   * Reads {@code "2.52 GHz"}.
   *
   * @throws IllegalArgumentException if the text has another form or unit
   */
  public static Frequency parse(String text) {
    return new Frequency(UnitText.parse("clock", text, "Hz").doubleValue());
  }

  @Override
  public String toString() {
    return Prefix.format(hertz, "Hz");
  }
}
