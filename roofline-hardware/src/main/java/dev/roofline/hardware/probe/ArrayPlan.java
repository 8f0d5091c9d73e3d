package dev.roofline.hardware.probe;

import dev.roofline.quantity.DataSize;
import java.time.Duration;
import java.util.Locale;

/**
 * How large the three arrays of each thread are. Together they want {@value #CACHES} times the
 * last-level cache, four for each array; the limits that the caller, the heap, the memory and the
 * time set come first.
 *
 * @param threads how many threads have arrays
 * @param elements doubles in each array: whole chunks
 */
record ArrayPlan(int threads, int elements) {

  /** Arrays of one thread. */
  static final int ARRAYS = 3;

  /** Elements that a kernel takes at a time. */
  static final int CHUNK = 1 << 14;

  static final int CACHES = 12;

  /** What is taken for a cache whose size the system does not tell. */
  static final DataSize UNKNOWN_CACHE = new DataSize(256L << 20);

  private static final int MOST_CHUNKS = Integer.MAX_VALUE / CHUNK - 1;
  private static final long ELSE = 16L << 20;
  private static final long BYTES_A_SECOND = 256L << 20;

  /** What bounds the arrays. */
  record Limits(DataSize asked, DataSize freeHeap, DataSize memory, Duration budget) {

    /** At most half of the free heap that all else leaves, and a quarter of the memory. */
    private long hard() {
      long heap = Math.max(0, freeHeap.bytes() - ELSE) / 2;
      return Math.min(asked.bytes(), Math.min(heap, memory.bytes() / 4));
    }

    /** Large arrays take time to be created. */
    private long soft() {
      return budget.toMillis() * BYTES_A_SECOND / 1000;
    }
  }

  /**
   * @throws IllegalArgumentException if the limits leave less than a chunk an array
   */
  static ArrayPlan of(int threads, DataSize cache, Limits limits) {
    long chunk = (long) ARRAYS * CHUNK * Double.BYTES * threads;
    if (limits.hard() < chunk) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "memory (%s) must be at least %s for %d %s; it is bounded by half of the free heap",
              new DataSize(limits.hard()),
              new DataSize(chunk),
              threads,
              threads == 1 ? "thread" : "threads"));
    }
    long wanted = Math.min(Math.multiplyExact(cache.bytes(), CACHES), limits.soft());
    long chunks = Math.max(1, Math.min(wanted, limits.hard()) / chunk);
    return new ArrayPlan(threads, (int) Math.min(chunks, MOST_CHUNKS) * CHUNK);
  }

  /** The bytes of all arrays of all threads. */
  DataSize total() {
    return new DataSize((long) threads * ARRAYS * elements * Double.BYTES);
  }
}
