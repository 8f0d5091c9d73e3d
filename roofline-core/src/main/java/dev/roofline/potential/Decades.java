package dev.roofline.potential;

/** Distances on a logarithmic axis. */
final class Decades {

  private Decades() {}

  /** {@code log₁₀(to/from)} of two numbers above zero; finite even where the quotient is not. */
  static double between(double from, double to) {
    double ratio = to / from;
    return ratio >= Double.MIN_NORMAL && ratio <= Double.MAX_VALUE
        ? Math.log10(ratio)
        : Math.log10(to) - Math.log10(from);
  }
}
