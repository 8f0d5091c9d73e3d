package dev.roofline.crossover;

import dev.roofline.algebra.Extent;
import java.util.Map;
import java.util.TreeMap;

/** Expected distinct experts as a curve. */
final class Saturation {

  private Saturation() {}

  /**
   * {@code n − Σₑ e^(−λₑ·t·x)} for t tokens to each of x. An expert that no token chooses has λ = 0
   * and cancels itself; one that every token chooses has an infinite λ, and is always there.
   */
  static Curve curve(Extent extent, long tokens) {
    Map<Double, Double> terms = new TreeMap<>();
    double reached = 0;
    for (Map.Entry<Double, Long> miss : extent.missRates().entrySet()) {
      double rate = miss.getKey() * tokens;
      if (rate > 0) {
        reached += miss.getValue();
      }
      if (rate > 0 && Double.isFinite(rate)) {
        terms.merge(rate, -(double) miss.getValue(), Double::sum);
      }
    }
    return Curve.decaying(
        reached,
        terms.keySet().stream().mapToDouble(Double::doubleValue).toArray(),
        terms.values().stream().mapToDouble(Double::doubleValue).toArray());
  }
}
