package dev.roofline.analysis;

import java.util.Arrays;
import java.util.Locale;

/** Which bound the times of an analysis are. */
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
    return Arrays.stream(values())
        .filter(bound -> bound.toString().equals(text.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "bound (\"" + text + "\") must be one of operators, aggregate"));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
