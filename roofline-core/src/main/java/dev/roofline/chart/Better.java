package dev.roofline.chart;

/** Which way along the horizontal axis is better: it decides where the steps of a front turn. */
public enum Better {
  /** Less is better, as of a latency. */
  LESS,
  /** More is better, as of a speed. */
  MORE
}
