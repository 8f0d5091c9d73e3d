package dev.roofline.hardware.probe;

/** What one thread repeats while it is measured. Not thread-safe: each thread has its own. */
@FunctionalInterface
interface Work {

  /** Does a piece that takes microseconds; returns the bytes or FLOPs that it counts. */
  double step();
}
