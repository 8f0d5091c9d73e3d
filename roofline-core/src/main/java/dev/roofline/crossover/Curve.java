package dev.roofline.crossover;

import java.util.Arrays;

/**
 * A cost along one count x while the others stay: {@code a + b·x + c·x² + Σ wₖ·e^(−rₖ·x)}. The
 * polynomial is what dense operators and attention cost; the decaying terms are experts that no
 * token has chosen yet, n·(1 − k/n)^x. Sums, differences, multiples and derivatives of curves are
 * curves.
 */
final class Curve {

  private static final double[] NONE = {};

  static final Curve ZERO = polynomial(0, 0, 0);

  /** How much smaller than the others a term is that may be nothing but their rounding. */
  private static final double ROUNDING = 1e-12;

  private final double constant;
  private final double slope;
  private final double square;

  /** Above zero, ascending, each once. */
  private final double[] rates;

  private final double[] weights;

  private Curve(double constant, double slope, double square, double[] rates, double[] weights) {
    this.constant = constant;
    this.slope = slope;
    this.square = square;
    this.rates = rates;
    this.weights = weights;
  }

  /** {@code constant + slope·x + square·x²}. */
  static Curve polynomial(double constant, double slope, double square) {
    return new Curve(constant, slope, square, NONE, NONE);
  }

  /** {@code constant + Σ weights·e^(−rates·x)}, with rates above zero, ascending, each once. */
  static Curve decaying(double constant, double[] rates, double[] weights) {
    return new Curve(constant, 0, 0, rates, weights);
  }

  double constant() {
    return constant;
  }

  double slope() {
    return slope;
  }

  double square() {
    return square;
  }

  boolean isPolynomial() {
    return rates.length == 0;
  }

  double at(double x) {
    double sum = constant + x * (slope + x * square);
    for (int i = 0; i < rates.length; i++) {
      sum += weights[i] * Math.exp(-rates[i] * x);
    }
    return sum;
  }

  Curve plus(Curve that) {
    return combined(that, 1);
  }

  Curve minus(Curve that) {
    return combined(that, -1);
  }

  Curve times(double factor) {
    return new Curve(
        constant * factor, slope * factor, square * factor, rates, scaled(weights, factor));
  }

  Curve derivative() {
    double[] steeper = new double[weights.length];
    for (int i = 0; i < weights.length; i++) {
      steeper[i] = -rates[i] * weights[i];
    }
    return new Curve(slope, 2 * square, 0, rates, steeper);
  }

  /** This curve in such a measure that its largest coefficient is 1. */
  Curve scaled() {
    double largest = Math.max(Math.abs(constant), Math.max(Math.abs(slope), Math.abs(square)));
    for (double weight : weights) {
      largest = Math.max(largest, Math.abs(weight));
    }
    return times(1 / largest);
  }

  /**
   * A curve with the same signs everywhere whose values do not underflow: decaying terms alone are
   * multiplied by e^(r·x) with the smallest rate r.
   */
  Curve undecayed() {
    if (!isDecaying()) {
      return this;
    }
    int others = rates.length - 1;
    double[] faster = new double[others];
    for (int i = 0; i < others; i++) {
      faster[i] = rates[i + 1] - rates[0];
    }
    return new Curve(weights[0], 0, 0, faster, Arrays.copyOfRange(weights, 1, rates.length));
  }

  /** Whether nothing is left but decaying terms. */
  private boolean isDecaying() {
    return constant == 0 && slope == 0 && square == 0;
  }

  /**
   * A curve between whose neighbouring roots this one has at most one: while there is a polynomial,
   * the derivative (Rolle). Decaying terms alone, f, are multiplied by e^(μ·x) before the
   * derivative is taken, with μ between two rates at which the weights change their sign: f′ + μ·f
   * has one change of sign fewer. That ends at terms of one sign, which have no root (the rule of
   * signs of Descartes for sums of exponentials).
   */
  Curve simpler() {
    if (!isDecaying()) {
      return derivative();
    }
    int change = signChange();
    double between = (rates[change] + rates[change + 1]) / 2;
    return derivative().plus(times(between));
  }

  /** Whether it is a sum of decaying terms of one sign, which is never zero. */
  boolean hasNoRoot() {
    return isDecaying() && signChange() < 0;
  }

  /** The first index whose weight differs in sign from the next; below zero if there is none. */
  private int signChange() {
    for (int i = 0; i + 1 < weights.length; i++) {
      if (Math.signum(weights[i]) != Math.signum(weights[i + 1])) {
        return i;
      }
    }
    return -1;
  }

  /**
   * What this over {@code that} tends to as x grows: NaN if both are zero, infinite if this grows
   * faster.
   *
   * @param far an x at which a term that counts in the end is beyond rounding of the others
   */
  double ratioAtInfinity(Curve that, double far) {
    int degree = degree(far);
    int other = that.degree(far);
    if (degree == other) {
      return coefficient(degree) / that.coefficient(degree);
    }
    return degree > other ? Double.POSITIVE_INFINITY : 0;
  }

  private int degree(double far) {
    double sizes = Math.abs(constant) + Math.abs(slope * far) + Math.abs(square * far * far);
    for (int degree = 2; degree > 0; degree--) {
      if (Math.abs(coefficient(degree)) * Math.pow(far, degree) > ROUNDING * sizes) {
        return degree;
      }
    }
    return constant == 0 ? -1 : 0;
  }

  private double coefficient(int degree) {
    return switch (degree) {
      case 2 -> square;
      case 1 -> slope;
      case 0 -> constant;
      default -> 0;
    };
  }

  private static double[] scaled(double[] values, double factor) {
    double[] scaled = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      scaled[i] = values[i] * factor;
    }
    return scaled;
  }

  /** This plus the other {@code sign} times; terms of one rate become one. */
  private Curve combined(Curve that, int sign) {
    double a = constant + sign * that.constant;
    double b = slope + sign * that.slope;
    double c = square + sign * that.square;
    if (that.rates.length == 0) {
      return new Curve(a, b, c, rates, weights);
    }
    double[] mergedRates = new double[rates.length + that.rates.length];
    double[] mergedWeights = new double[mergedRates.length];
    int i = 0;
    int j = 0;
    int n = 0;
    while (i < rates.length || j < that.rates.length) {
      double mine = i < rates.length ? rates[i] : Double.POSITIVE_INFINITY;
      double other = j < that.rates.length ? that.rates[j] : Double.POSITIVE_INFINITY;
      double weight = 0;
      if (mine <= other) {
        weight += weights[i++];
      }
      if (other <= mine) {
        weight += sign * that.weights[j++];
      }
      if (weight != 0) {
        mergedRates[n] = Math.min(mine, other);
        mergedWeights[n++] = weight;
      }
    }
    return new Curve(a, b, c, Arrays.copyOf(mergedRates, n), Arrays.copyOf(mergedWeights, n));
  }
}
