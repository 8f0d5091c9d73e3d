package dev.roofline.hardware.probe;

import java.util.Arrays;

/** The arrays of one thread, which creates them itself: so their pages lie near it. */
record Slice(double[] a, double[] b, double[] c) {

  static Slice of(int elements) {
    return new Slice(filled(elements), filled(elements), filled(elements));
  }

  /** Zeros would do, but memory that holds nothing else may be less than memory. */
  private static double[] filled(int elements) {
    double[] array = new double[elements];
    Arrays.fill(array, 1.25);
    return array;
  }

  int elements() {
    return a.length;
  }
}
