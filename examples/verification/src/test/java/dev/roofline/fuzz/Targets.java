package dev.roofline.fuzz;

import java.util.List;

/** Every reader of files that come from elsewhere. */
final class Targets {

  /** What messages call the input. */
  static final String FILE = "input: ";

  private Targets() {}

  static List<Target> all() {
    return List.of(
        new GgufTarget(),
        new SafetensorsTarget(),
        new ConfigTarget(),
        new DeviceTarget(),
        new BenchTarget("json"),
        new BenchTarget("jsonl"),
        new BenchTarget("md"),
        new BenchTarget("csv"));
  }

  static Target named(String name) {
    return all().stream().filter(target -> target.name().equals(name)).findFirst().orElseThrow();
  }

  /** What messages call the input, without the colon. */
  static String file() {
    return FILE.substring(0, FILE.length() - 2);
  }

  /**
   * Demands something of what was read.
   *
   * @throws AssertionError if it does not hold
   */
  static void require(boolean holds, Object found) {
    if (!holds) {
      throw new AssertionError(found);
    }
  }
}
