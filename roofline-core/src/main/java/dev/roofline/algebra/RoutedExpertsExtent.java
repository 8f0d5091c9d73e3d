package dev.roofline.algebra;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.roofline.check.Check;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Expected distinct experts when a token chooses expert e with probability pₑ: Σₑ 1 − (1 −
 * pₑ)^(b·q). Expectations add, so that only the pₑ matter, not how the choices of one token depend
 * on each other; tokens choose independently.
 *
 * @param routing what tells these probabilities from others
 * @param active experts a token uses, k = Σₑ pₑ
 * @param logMissed ln(1 − pₑ) of every expert
 */
record RoutedExpertsExtent(String routing, long active, ImmutableDoubleArray logMissed)
    implements Extent {

  /** How far the sum of the probabilities may be from the number of active experts. */
  private static final double TOLERANCE = 1e-9;

  RoutedExpertsExtent {
    Check.notBlank("routing", routing);
  }

  static RoutedExpertsExtent of(String routing, long active, double... probabilities) {
    Check.inRange("active experts", active, 1, probabilities.length);
    double sum = 0;
    for (double probability : probabilities) {
      if (!(probability >= 0 && probability <= 1)) {
        throw new IllegalArgumentException(
            "probability (" + probability + ") of an expert must be from 0 to 1");
      }
      sum += probability;
    }
    if (Math.abs(sum - active) > TOLERANCE * active) {
      throw new IllegalArgumentException(
          "probabilities of experts (sum " + sum + ") must sum to active experts (" + active + ")");
    }
    double[] logs = Arrays.stream(probabilities).map(p -> Math.log1p(-p)).toArray();
    return new RoutedExpertsExtent(routing, active, ImmutableDoubleArray.copyOf(logs));
  }

  @Override
  public double at(long sequences, long newTokens, long cached) {
    double tokens = (double) sequences * newTokens;
    if (tokens == 1) {
      return active;
    }
    double sum = 0;
    for (int expert = 0; expert < logMissed.length(); expert++) {
      sum -= Math.expm1(tokens * logMissed.get(expert));
    }
    return sum;
  }

  @Override
  public Map<Double, Long> missRates() {
    Map<Double, Long> rates = new TreeMap<>();
    logMissed.forEach(log -> rates.merge(-log, 1L, Long::sum));
    return rates;
  }

  @Override
  public String symbol() {
    return "EXPERTS(" + logMissed.length() + "," + active + "," + routing + ")";
  }

  @Override
  public String toString() {
    return symbol();
  }
}
