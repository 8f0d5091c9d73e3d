package dev.roofline.algebra;

import dev.roofline.check.Check;
import java.util.Map;

/** Expected distinct experts under uniform routing: n·(1 − (1 − k/n)^(b·q)). */
record ExpertsExtent(long experts, long active) implements Extent {

  ExpertsExtent {
    Check.inRange("experts", experts, 1, Integer.MAX_VALUE);
    Check.inRange("active experts", active, 1, experts);
  }

  @Override
  public double at(long sequences, long newTokens, long cached) {
    double tokens = (double) sequences * newTokens;
    if (tokens == 1) {
      return active;
    }
    // expm1 and log1p keep 1 − (1 − k/n)^t exact where k/n is tiny.
    return -experts * Math.expm1(tokens * Math.log1p(-(double) active / experts));
  }

  @Override
  public Map<Double, Long> missRates() {
    return Map.of(-Math.log1p(-(double) active / experts), experts);
  }

  @Override
  public String symbol() {
    return "EXPERTS(" + experts + "," + active + ")";
  }

  @Override
  public String toString() {
    return symbol();
  }
}
