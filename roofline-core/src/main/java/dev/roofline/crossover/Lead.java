package dev.roofline.crossover;

/** Which of two takes less time. */
public enum Lead {
  /** The first is faster. */
  FIRST("first faster"),
  /** Both take the same time, to twelve digits. */
  NEITHER("same time"),
  /** The second is faster. */
  SECOND("second faster");

  /** How much two times differ, of the larger, that are still the same. */
  private static final double SAME = 1e-12;

  private final String text;

  Lead(String text) {
    this.text = text;
  }

  /** The lead between two times in seconds. */
  public static Lead between(double first, double second) {
    if (Math.abs(first - second) <= SAME * Math.max(first, second)) {
      return NEITHER;
    }
    return first < second ? FIRST : SECOND;
  }

  /** The lead when the two change places. */
  public Lead mirrored() {
    return switch (this) {
      case FIRST -> SECOND;
      case NEITHER -> NEITHER;
      case SECOND -> FIRST;
    };
  }

  @Override
  public String toString() {
    return text;
  }
}
