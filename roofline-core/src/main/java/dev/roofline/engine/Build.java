package dev.roofline.engine;

import java.util.Arrays;
import java.util.stream.Collectors;

/** When an engine was built, as far as that changes how it runs. */
public enum Build {
  /** What is built now: fused attention, kernels started together, quantised prompt kernels. */
  CURRENT,
  /**
   * From before mid 2024: attention writes its scores to memory, kernels start one by one, and CUDA
   * unpacks quantised weights to half precision to read a prompt.
   */
  EARLY;

  private static final int FIRST_YEAR = 2023;
  private static final int LAST_EARLY_YEAR = 2024;

  /**
   * The build of an engine in a year: an early one up to 2024.
   *
   * @throws IllegalArgumentException if that is no year from 2023 on, or an early one of an engine
   *     of which no early builds were measured
   */
  public static Build of(Engine engine, String year) {
    String id = "engine (\"" + engine + "@" + year + "\") must ";
    if (!year.matches("20[0-9]{2}") || Integer.parseInt(year) < FIRST_YEAR) {
      throw new IllegalArgumentException(id + "name a year from " + FIRST_YEAR + " on");
    }
    Build build = Integer.parseInt(year) <= LAST_EARLY_YEAR ? EARLY : CURRENT;
    if (build == EARLY && !engine.hasEarlyBuilds()) {
      throw new IllegalArgumentException(
          id
              + "name a year after "
              + LAST_EARLY_YEAR
              + ": earlier builds are known of "
              + Arrays.stream(Engine.values())
                  .filter(Engine::hasEarlyBuilds)
                  .map(Engine::id)
                  .collect(Collectors.joining(" and ")));
    }
    return build;
  }

  /** What follows the id of the engine: nothing, or {@code @2024}. */
  String suffix() {
    return this == EARLY ? "@" + LAST_EARLY_YEAR : "";
  }
}
