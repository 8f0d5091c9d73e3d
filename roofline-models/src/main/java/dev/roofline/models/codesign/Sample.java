package dev.roofline.models.codesign;

/**
 * Candidates scattered over a grid as if drawn by lot, always the same ones. Even distances would
 * fall in step with an axis.
 *
 * @param below candidates whose lot is below it are drawn
 */
record Sample(double below) {

  private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;
  private static final int BITS = 53;

  /** About {@code some} of {@code all}. */
  static Sample of(long some, long all) {
    return new Sample((double) some / all);
  }

  /** Whether a position is drawn: the multiples of the golden ratio fill 0 to 1 evenly. */
  boolean has(long position) {
    return (position * GOLDEN_RATIO >>> (Long.SIZE - BITS)) * 0x1p-53 < below;
  }
}
