package dev.roofline.hardware.probe;

import dev.roofline.format.ComputeFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the probe runs, and what it counts while it does. */
public enum ProbeKernel {
  /** Compares two equal arrays. */
  READ("read", "B/s", 16, "16 B an element: two doubles read", null),
  /** {@code a[i] = b[i]}. */
  COPY(
      "copy",
      "B/s",
      16,
      "16 B an element: one double read, one written, write-allocate not counted",
      null),
  /** {@code a[i] = b[i] + s * c[i]}. */
  TRIAD(
      "triad",
      "B/s",
      24,
      "24 B an element: two doubles read, one written, write-allocate not counted",
      null),
  /** {@code v = v * x + y} on values that stay in registers or in the first-level cache. */
  FMA_F32("fma-f32", "FLOP/s", 2, "2 FLOP a multiply-add", ComputeFormat.F32),
  /** As {@link #FMA_F32}, in double. */
  FMA_F64("fma-f64", "FLOP/s", 2, "2 FLOP a multiply-add", ComputeFormat.F64);

  private final String label;
  private final String unit;
  private final int amount;
  private final String counts;
  private final @Nullable ComputeFormat format;

  ProbeKernel(
      String label, String unit, int amount, String counts, @Nullable ComputeFormat format) {
    this.label = label;
    this.unit = unit;
    this.amount = amount;
    this.counts = counts;
    this.format = format;
  }

  /** The unit of its figures: {@code B/s} or {@code FLOP/s}. */
  public String unit() {
    return unit;
  }

  /** Bytes counted for an element, or FLOPs for a multiply-add. */
  public int amount() {
    return amount;
  }

  /**
   * What is counted. Of a write, the bytes written are; the read of the same line that most caches
   * make before it (write-allocate) is not, so that what a memory moves is more than its figure.
   */
  public String counts() {
    return counts;
  }

  /** The format it computes in; none if it measures memory. */
  public Optional<ComputeFormat> format() {
    return Optional.ofNullable(format);
  }

  @Override
  public String toString() {
    return label;
  }
}
