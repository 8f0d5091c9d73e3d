package dev.roofline.crossover;

import java.util.Arrays;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/** The roots of curves, all of them, in ascending order. */
final class Roots {

  private static final double[] NONE = {};
  private static final int EVALUATIONS = 1000;

  private Roots() {}

  /** How the roots of a curve are found. */
  static Method method(Curve curve) {
    return curve.isPolynomial() ? Method.CLOSED_FORM : Method.BRENT;
  }

  /** The roots from {@code from} to {@code to}, both included; none of the curve that is zero. */
  static double[] of(Curve curve, double from, double to) {
    return curve.isPolynomial() ? closedForm(curve, from, to) : brent(curve, from, to);
  }

  /** By formula; q = −(b ± √(b² − 4·a·c))/2 takes the sign that loses no digits. */
  static double[] closedForm(Curve curve, double from, double to) {
    double a = curve.square();
    double b = curve.slope();
    double c = curve.constant();
    if (a == 0) {
      return b == 0 ? NONE : within(from, to, -c / b);
    }
    double discriminant = b * b - 4 * a * c;
    if (discriminant < 0) {
      return NONE;
    }
    double q = -(b + Math.copySign(Math.sqrt(discriminant), b)) / 2;
    return discriminant == 0
        ? within(from, to, q / a)
        : within(from, to, Math.min(q / a, c / q), Math.max(q / a, c / q));
  }

  /**
   * By Brent's method between neighbouring roots of a {@linkplain Curve#simpler() simpler} curve,
   * where there is at most one: opposite signs at both ends prove that there is one, equal signs
   * that there is none.
   */
  static double[] brent(Curve curve, double from, double to) {
    if (curve.hasNoRoot() || isConstant(curve)) {
      return NONE;
    }
    Curve scaled = curve.scaled();
    Curve signs = scaled.undecayed();
    double[] turns = brent(scaled.simpler(), from, to);
    double[] roots = new double[turns.length + 2];
    int found = 0;
    double left = from;
    for (int i = 0; i <= turns.length; i++) {
      double right = i < turns.length ? turns[i] : to;
      double atLeft = signs.at(left);
      double atRight = signs.at(right);
      if (atLeft == 0) {
        found = append(roots, found, left);
      } else if (atLeft * atRight < 0) {
        found = append(roots, found, bracketed(signs, left, right));
      }
      left = right;
    }
    if (signs.at(to) == 0) {
      found = append(roots, found, to);
    }
    return Arrays.copyOf(roots, found);
  }

  private static boolean isConstant(Curve curve) {
    return curve.isPolynomial() && curve.slope() == 0 && curve.square() == 0;
  }

  private static double bracketed(Curve curve, double left, double right) {
    double middle = left + (right - left) / 2;
    if (middle <= left || middle >= right) {
      return left;
    }
    return new BrentSolver(1e-15, 1e-15, Double.MIN_VALUE)
        .solve(EVALUATIONS, curve::at, left, right);
  }

  private static int append(double[] roots, int found, double root) {
    if (found > 0 && roots[found - 1] == root) {
      return found;
    }
    roots[found] = root;
    return found + 1;
  }

  /** Those of the roots that lie within; −0 becomes 0. */
  private static double[] within(double from, double to, double... roots) {
    return Arrays.stream(roots)
        .filter(root -> root >= from && root <= to)
        .map(root -> root + 0.0)
        .toArray();
  }
}
