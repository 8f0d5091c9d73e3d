package dev.roofline.crossover;

import dev.roofline.check.Check;
import dev.roofline.workload.Step;
import java.io.Serializable;
import java.util.Objects;

/**
 * The counts among which a crossover is looked for, both ends included.
 *
 * @param count what is counted
 * @param least the smallest
 * @param most the largest
 */
public record CountRange(Count count, long least, long most) implements Serializable {

  /**
   * @throws IllegalArgumentException unless the least is from 1 (a context: 0) to the most, and
   *     that at most {@link Step#MOST}
   */
  public CountRange {
    Objects.requireNonNull(count, "count");
    Check.inRange("most " + count, most, 1, Step.MOST);
    Check.inRange("least " + count, least, count == Count.CONTEXT ? 0 : 1, most);
  }

  /** As in {@code batch 1 to 1000000}. */
  @Override
  public String toString() {
    return count + " " + least + " to " + most;
  }
}
