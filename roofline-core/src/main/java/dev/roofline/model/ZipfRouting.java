package dev.roofline.model;

import dev.roofline.algebra.Extent;
import dev.roofline.check.Check;
import java.util.stream.IntStream;

/**
 * Experts drawn without replacement with weights rank^−s. Give every expert a clock that rings
 * after an exponential time of rate wₑ; the order of ringing is the order of drawing, so that
 *
 * <pre>pₑ = ∫ wₑ·e^(−wₑ·t)·P(fewer than k of the others have rung by t) dt, t = 0…∞.</pre>
 *
 * The integrand is analytic in ln t, for which the trapezoidal rule converges exponentially.
 *
 * @param exponent s
 * @see <a href="https://doi.org/10.2307/2346567">Plackett 1975</a>
 * @see <a href="https://doi.org/10.1137/130932132">Trefethen and Weideman 2014</a>
 */
record ZipfRouting(double exponent) implements ExpertRouting {

  private static final long MOST_EXPERTS = 1024;
  private static final double STEP = 1.0 / 16;

  /** e^−38 of the first integral and of the last is less than a double can tell. */
  private static final double FIRST = -38;

  private static final double NEGLIGIBLE = 1e-18;

  ZipfRouting {
    if (!(exponent >= 0 && exponent <= 8)) {
      throw new IllegalArgumentException("exponent (" + exponent + ") must be from 0 to 8");
    }
  }

  @Override
  public Extent touched(long experts, long active) {
    Check.inRange("experts of a Zipf routing", experts, 1, MOST_EXPERTS);
    if (exponent == 0 || active == experts) {
      return Extent.experts(experts, active);
    }
    return Extent.experts(toString(), active, probabilities((int) experts, (int) active));
  }

  /** The pₑ, scaled so that rounding leaves their sum at k. */
  private double[] probabilities(int experts, int active) {
    double[] weights = weights(experts);
    double[] chosen = new double[experts];
    for (int step = 0; ; step++) {
      double time = Math.exp(FIRST + step * STEP);
      if (addIntegrand(time, weights, active, chosen) < NEGLIGIBLE && time > 1) {
        break;
      }
    }
    double sum = IntStream.range(0, experts).mapToDouble(e -> chosen[e]).sum();
    return IntStream.range(0, experts)
        .mapToDouble(e -> Math.min(1, chosen[e] * active / sum))
        .toArray();
  }

  private double[] weights(int experts) {
    double[] weights =
        IntStream.rangeClosed(1, experts).mapToDouble(rank -> Math.pow(rank, -exponent)).toArray();
    double sum = IntStream.range(0, experts).mapToDouble(e -> weights[e]).sum();
    return IntStream.range(0, experts).mapToDouble(e -> weights[e] / sum).toArray();
  }

  /** Adds t·wₑ·e^(−wₑ·t)·P(fewer than k of the others rang) for every e; the largest one. */
  private static double addIntegrand(double time, double[] weights, int active, double[] chosen) {
    int experts = weights.length;
    double[][] before = new double[experts + 1][];
    before[0] = new double[active];
    before[0][0] = 1;
    for (int e = 0; e < experts; e++) {
      before[e + 1] = withOneMore(before[e], -Math.expm1(-weights[e] * time));
    }
    double[] after = before[0];
    double largest = 0;
    for (int e = experts - 1; e >= 0; e--) {
      double rate = weights[e] * time;
      double density = STEP * rate * Math.exp(-rate) * fewerThanAll(before[e], after);
      chosen[e] += density;
      largest = Math.max(largest, density);
      after = withOneMore(after, -Math.expm1(-rate));
    }
    return largest;
  }

  /** The distribution of a count, cut off above k − 1, with one more that counts or does not. */
  private static double[] withOneMore(double[] distribution, double probability) {
    double[] next = new double[distribution.length];
    for (int count = 0; count < next.length; count++) {
      double stays = distribution[count] * (1 - probability);
      next[count] = count == 0 ? stays : stays + distribution[count - 1] * probability;
    }
    return next;
  }

  /** The probability that the sum of two counts is below k. */
  private static double fewerThanAll(double[] left, double[] right) {
    double sum = 0;
    double upTo = 0;
    for (int count = 0; count < right.length; count++) {
      upTo += right[count];
      sum += left[right.length - 1 - count] * upTo;
    }
    return sum;
  }

  @Override
  public String assumption() {
    return "experts are chosen with weights rank^-" + exponent + ", independently by every token";
  }

  @Override
  public String toString() {
    return "zipf " + exponent;
  }
}
