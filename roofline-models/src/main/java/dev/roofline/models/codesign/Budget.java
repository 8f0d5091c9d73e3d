package dev.roofline.models.codesign;

import dev.roofline.check.Check;
import dev.roofline.quantity.DataSize;
import java.io.Serializable;
import java.util.Objects;

/**
 * A bound that every candidate keeps on every device.
 *
 * @param criterion what is bounded
 * @param atMost whether the limit is the most allowed, or the least
 * @param limit the value, allowed itself, in the unit of the criterion: B, s, decades or a count
 */
public record Budget(Criterion criterion, boolean atMost, double limit) implements Serializable {

  /**
   * @throws IllegalArgumentException unless the limit is finite and above zero
   */
  public Budget {
    Objects.requireNonNull(criterion, "criterion");
    Check.positive("budget of " + criterion, limit);
  }

  /**
   * At most so much, in the unit of the criterion.
   *
   * @throws IllegalArgumentException unless the limit is finite and above zero
   */
  public static Budget atMost(Criterion criterion, double limit) {
    return new Budget(criterion, true, limit);
  }

  /**
   * At least so much, in the unit of the criterion.
   *
   * @throws IllegalArgumentException unless the limit is finite and above zero
   */
  public static Budget atLeast(Criterion criterion, double limit) {
    return new Budget(criterion, false, limit);
  }

  /**
   * At most so many parameters.
   *
   * @throws IllegalArgumentException unless there is at least one
   */
  public static Budget parameters(long most) {
    return atMost(Criterion.PARAMETERS, most);
  }

  /**
   * Weights, cache and activations in so much memory.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Budget memory(DataSize room) {
    return atMost(Criterion.MEMORY_BYTES, room.bytes());
  }

  /**
   * Every sequence gets so many tokens a second at the context: 1/TPOT.
   *
   * @throws IllegalArgumentException unless the rate is finite and above zero
   */
  public static Budget decodeAtLeast(double tokensPerSecond) {
    return timePerToken(1 / Check.positive("tokens per second", tokensPerSecond));
  }

  /**
   * A decode step takes at most so many seconds.
   *
   * @throws IllegalArgumentException unless the time is finite and above zero
   */
  public static Budget timePerToken(double seconds) {
    return atMost(Criterion.SECONDS_PER_TOKEN, seconds);
  }

  /**
   * The prompt is read in at most so many seconds.
   *
   * @throws IllegalArgumentException unless the time is finite and above zero
   */
  public static Budget timeToFirstToken(double seconds) {
    return atMost(Criterion.SECONDS_TO_FIRST_TOKEN, seconds);
  }

  /** Whether a value in the unit of the criterion keeps the budget. */
  public boolean allows(double value) {
    return atMost ? value <= limit : value >= limit;
  }

  /** As in {@code memory at most 6 GB}. */
  @Override
  public String toString() {
    return criterion + (atMost ? " at most " : " at least ") + criterion.format(limit);
  }
}
