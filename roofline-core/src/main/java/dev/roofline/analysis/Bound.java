package dev.roofline.analysis;

import dev.roofline.check.Check;
import java.util.List;
import java.util.Locale;

/**
 * Which bound the times of an analysis are: the roofline of a whole step, or of each operator.
 *
 * @see <a href="https://doi.org/10.1145/1498765.1498785">Williams, Waterman, Patterson 2009</a>
 */
public enum Bound {
  /**
   * Σ max(Wᵢ/π, Qᵢ/β) over operators: operators run one after another, each under its own roof.
   * Never faster than {@link #AGGREGATE}.
   */
  OPERATORS,
  /** max(ΣWᵢ/π, ΣQᵢ/β) of each step: the roof at the step's total operational intensity. */
  AGGREGATE;

  /**
   * Reads a name in any letter case.
   *
   * @throws IllegalArgumentException if there is no such bound
   */
  public static Bound parse(String text) {
    return Check.oneOf("bound", text, List.of(values()));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
