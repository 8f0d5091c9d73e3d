package dev.roofline.analysis;

/**
 * The sum of max(w, q) over consecutive contexts on which both are affine: at most one ridge
 * crossing, and an arithmetic series on each side of it.
 */
final class AffineMax {

  private AffineMax() {}

  /**
   * Σ max(w(j), q(j)) for j = 0 … steps − 1.
   *
   * @param steps how many
   * @param firstWork w(0)
   * @param lastWork w(steps − 1)
   * @param firstTraffic q(0)
   * @param lastTraffic q(steps − 1)
   */
  static double sum(
      long steps, double firstWork, double lastWork, double firstTraffic, double lastTraffic) {
    double atFirst = firstWork - firstTraffic;
    double atLast = lastWork - lastTraffic;
    if (atFirst >= 0 && atLast >= 0) {
      return series(steps, firstWork, lastWork);
    }
    if (atFirst <= 0 && atLast <= 0) {
      return series(steps, firstTraffic, lastTraffic);
    }
    long before = 1 + lastBefore(steps, atFirst, atLast);
    double crossing = (double) (before - 1) / (steps - 1);
    double next = (double) before / (steps - 1);
    double headWork = between(firstWork, lastWork, crossing);
    double headTraffic = between(firstTraffic, lastTraffic, crossing);
    double tailWork = between(firstWork, lastWork, next);
    double tailTraffic = between(firstTraffic, lastTraffic, next);
    return atFirst > 0
        ? series(before, firstWork, headWork) + series(steps - before, tailTraffic, lastTraffic)
        : series(before, firstTraffic, headTraffic) + series(steps - before, tailWork, lastWork);
  }

  /**
   * The last j at which an affine difference of opposite signs at both ends has the sign of its
   * first value; from 0 to {@code steps − 2}.
   */
  static long lastBefore(long steps, double atFirst, double atLast) {
    double zero = atFirst / (atFirst - atLast) * (steps - 1);
    return Math.min((long) zero, steps - 2);
  }

  /** The value at a fraction of the way from {@code first} to {@code last}. */
  static double between(double first, double last, double fraction) {
    return first + (last - first) * fraction;
  }

  private static double series(long steps, double first, double last) {
    return steps * (first / 2 + last / 2);
  }
}
