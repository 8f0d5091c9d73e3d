package dev.roofline.device;

import dev.roofline.check.Check;
import java.util.List;
import java.util.Locale;

/** Which of a device's sets of ceilings an analysis stands under. */
public enum CeilingSet {
  /** What the maker states or what follows from clock rates and bus widths. */
  THEORETICAL,
  /** What a benchmark reached, as it was published. */
  MEASURED,
  /** Measured values after a documented correction of the published ones. */
  CORRECTED,
  /** The theoretical column of the RooflineBench paper's Table 1 (arXiv 2602.11506), as printed. */
  PAPER,
  /** The paper's measured roofs as its figures draw them: rounded, so not those of its table. */
  PLOTTED;

  /**
   * Reads a name in any letter case.
   *
   * @throws IllegalArgumentException if there is no such set
   */
  public static CeilingSet parse(String text) {
    return Check.oneOf("ceilings", text, List.of(values()));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
