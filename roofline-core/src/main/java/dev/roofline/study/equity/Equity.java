package dev.roofline.study.equity;

import dev.roofline.check.Check;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * How even numbers are, whatever their unit.
 *
 * @param shares the numbers, as the utilisations of several devices
 * @see <a href="https://www.cse.wustl.edu/~jain/papers/fairness.htm">Jain, Chiu, Hawe 1984</a>
 */
public record Equity(List<Double> shares) implements Serializable {

  /**
   * @throws IllegalArgumentException if there is no number, one is NaN, infinite or negative, or
   *     all are zero
   */
  public Equity {
    shares = Check.list("shares", shares);
    shares.forEach(share -> Check.nonNegative("share", share));
    if (shares.isEmpty() || Collections.max(shares) == 0) {
      throw new IllegalArgumentException("shares (" + shares + ") must hold one above 0");
    }
  }

  /**
   * The equity of numbers.
   *
   * @throws IllegalArgumentException if there is no number, one is NaN, infinite or negative, or
   *     all are zero
   */
  public static Equity of(double... shares) {
    Objects.requireNonNull(shares, "shares");
    return new Equity(Arrays.stream(shares).boxed().toList());
  }

  /**
   * Jain's fairness index (Σx)²/(n·Σx²): 1 if all are equal, 1/n if one has all. It is 1/(1 + v²)
   * with the {@linkplain #coefficientOfVariation coefficient of variation} v.
   */
  public double jain() {
    double sum = sum(share -> share);
    double squares = sum(share -> share * share);
    // At most 1 and at least 1/n but for rounding.
    return Math.max(1.0 / count(), Math.min(1, sum * sum / (count() * squares)));
  }

  /** The standard deviation (of all of them, not of a sample) over the mean; 0 if all are equal. */
  public double coefficientOfVariation() {
    double mean = sum(share -> share) / count();
    double variance = sum(share -> (share - mean) * (share - mean)) / count();
    return Math.sqrt(variance) / mean;
  }

  /** The least of them. */
  public double least() {
    return Collections.min(shares);
  }

  /** The greatest of them. */
  public double most() {
    return Collections.max(shares);
  }

  /** How many there are, n. */
  public int count() {
    return shares.size();
  }

  /** A sum over the shares of the greatest, so that no square leaves the range of numbers. */
  private double sum(ToDoubleFunction<Double> term) {
    double most = most();
    return shares.stream().mapToDouble(share -> term.applyAsDouble(share / most)).sum();
  }

  /** As in {@code Jain 0.812 of 5, variation 0.481, from 0.031 to 0.132}. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "Jain %.3f of %d, variation %.3f, from %.3g to %.3g",
        jain(),
        count(),
        coefficientOfVariation(),
        least(),
        most());
  }
}
