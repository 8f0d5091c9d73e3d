package dev.roofline.sweep;

import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Consecutive points evaluated, a column of numbers for each measure.
 *
 * @param plan what is swept
 * @param first the number of the first point
 * @param size how many points
 * @param numbers by measure, then by point; NaN where there is none
 * @param refusals why points were refused; null where there is none
 */
record SweepBlock(
    SweepPlan plan,
    long first,
    int size,
    double[][] numbers,
    @Nullable RuntimeException[] refusals) {

  /** The rows, which end in an exception if a point was refused and refusals stop the sweep. */
  Stream<SweepRow> rows() {
    return LongStream.range(0, size).mapToObj(i -> row((int) i));
  }

  private SweepRow row(int index) {
    if (stopsAt(index)) {
      throw stop(index);
    }
    return new SweepRow(this, index);
  }

  /** Whether a point was refused and ends the sweep. */
  boolean stopsAt(int index) {
    return !plan.keepsRefusals() && refusals[index] != null;
  }

  /**
   * Ends the sweep if its last point was refused; no other can have been.
   *
   * @throws IllegalArgumentException if so
   */
  void requireAccepted() {
    if (stopsAt(size - 1)) {
      throw stop(size - 1);
    }
  }

  private IllegalArgumentException stop(int index) {
    RuntimeException refusal = Objects.requireNonNull(refusals[index]);
    return new IllegalArgumentException(
        plan.grid().describe(first + index) + ": " + oneLine(refusal), refusal);
  }

  /** Why a point was refused, in one line; null if it was not. */
  @Nullable String refusal(int index) {
    RuntimeException refusal = refusals[index];
    return refusal == null ? null : oneLine(refusal);
  }

  private static String oneLine(RuntimeException refusal) {
    String message = refusal.getMessage();
    return message == null ? refusal.toString() : message.strip().replaceAll("\\s+", " ");
  }

  double number(int measure, int index) {
    return numbers[measure][index];
  }

  List<Measure<?>> measures() {
    return plan.measures();
  }
}
