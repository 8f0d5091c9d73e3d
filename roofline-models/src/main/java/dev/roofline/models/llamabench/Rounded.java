package dev.roofline.models.llamabench;

import dev.roofline.check.Check;
import java.io.Serializable;

/**
 * A count as printed: exact in JSON and CSV, rounded in tables, where 0.29 MiB stands for anything
 * from 0.285 to 0.295 MiB.
 *
 * @param value the count that the print stands for
 * @param error how far at most the true count is from it; 0 if exact
 */
public record Rounded(long value, long error) implements Serializable {

  /**
   * @throws IllegalArgumentException unless the value is from 1, and the error from 0
   */
  public Rounded {
    Check.inRange("value", value, 1, Long.MAX_VALUE);
    Check.inRange("error", error, 0, Long.MAX_VALUE);
  }

  /**
   * A count known exactly.
   *
   * @throws IllegalArgumentException unless the value is from 1
   */
  public static Rounded exact(long value) {
    return new Rounded(value, 0);
  }

  /** Whether the true count may be {@code other}. */
  public boolean admits(long other) {
    return other >= 0 && Math.abs(value - other) <= error;
  }

  @Override
  public String toString() {
    return error == 0 ? Long.toString(value) : value + " ± " + error;
  }
}
