package dev.roofline.chart;

/**
 * A labelled axis.
 *
 * @param label what it measures, with the unit
 * @param range what it spans
 */
record Axis(String label, Range range) {

  double share(double value) {
    return range.share(value);
  }
}
