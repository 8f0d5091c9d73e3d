package dev.roofline.crossover;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * A count at which something changes.
 *
 * @param count what is counted
 * @param value the exact count, from {@code firstWhole − 1} to {@code firstWhole}, of the cost
 *     functions continued between whole numbers
 * @param firstWhole the first whole count at which it has changed
 * @param before what holds at {@code firstWhole − 1}
 * @param after what holds at {@code firstWhole}
 * @param method how the value was found
 * @param residual how far the two sides that should be equal differ at the value, of their sum; no
 *     more than rounding unless the method is {@link Method#JUMP}, where no value makes them equal
 * @param <S> what changes: a {@link dev.roofline.device.Regime} or a {@link Lead}
 */
public record Crossing<S>(
    Count count, double value, long firstWhole, S before, S after, Method method, double residual)
    implements Serializable {

  /** Refuses null. */
  public Crossing {
    Objects.requireNonNull(count, "count");
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    Objects.requireNonNull(method, "method");
  }

  /** As in {@code batch 306.14: compute-bound from 307 on, before memory-bound (closed form)}. */
  @Override
  public String toString() {
    return count
        + " "
        + twoDecimals(value)
        + ": "
        + after
        + " from "
        + firstWhole
        + " on, before "
        + before
        + " ("
        + method
        + ")";
  }

  private static String twoDecimals(double value) {
    return BigDecimal.valueOf(value)
        .setScale(2, RoundingMode.HALF_EVEN)
        .stripTrailingZeros()
        .toPlainString();
  }
}
