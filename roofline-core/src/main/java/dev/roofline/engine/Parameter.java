package dev.roofline.engine;

import dev.roofline.check.Check;
import java.io.Serializable;

/**
 * A parameter of an engine.
 *
 * @param name as in {@code bandwidthEfficiency}
 * @param value above zero
 * @param unit 1 for ratios
 * @param meaning in words
 */
public record Parameter(String name, double value, String unit, String meaning)
    implements Serializable {

  /**
   * @throws IllegalArgumentException if a text is blank or the value is not a finite number above
   *     zero
   */
  public Parameter {
    Check.notBlank("name", name);
    Check.positive(name, value);
    Check.notBlank("unit", unit);
    Check.notBlank("meaning", meaning);
  }
}
