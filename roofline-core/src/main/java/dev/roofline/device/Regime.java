package dev.roofline.device;

/** The side of the ridge point on which a workload lies. */
public enum Regime {
  /** Operational intensity below the ridge: memory bandwidth limits. */
  MEMORY_BOUND("memory-bound"),
  /** Operational intensity at or above the ridge: the compute peak limits. */
  COMPUTE_BOUND("compute-bound");

  private final String text;

  Regime(String text) {
    this.text = text;
  }

  @Override
  public String toString() {
    return text;
  }
}
