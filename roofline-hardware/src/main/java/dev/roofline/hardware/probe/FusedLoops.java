package dev.roofline.hardware.probe;

/** Chains of fused multiply-adds; see {@link CachedLoops}. */
final class FusedLoops {

  private static final float X = 0.875f;
  private static final float Y = 0.125f;

  private FusedLoops() {}

  static void eightF32(float[] values) {
    for (int i = 0; i < values.length; i++) {
      float v = values[i];
      v = Math.fma(v, X, Y);
      v = Math.fma(v, X, Y);
      v = Math.fma(v, X, Y);
      v = Math.fma(v, X, Y);
      v = Math.fma(v, X, Y);
      v = Math.fma(v, X, Y);
      v = Math.fma(v, X, Y);
      v = Math.fma(v, X, Y);
      values[i] = v;
    }
  }

  static void eightF64(double[] values) {
    for (int i = 0; i < values.length; i++) {
      double v = values[i];
      v = Math.fma(v, X, Y);
      v = Math.fma(v, X, Y);
      v = Math.fma(v, X, Y);
      v = Math.fma(v, X, Y);
      v = Math.fma(v, X, Y);
      v = Math.fma(v, X, Y);
      v = Math.fma(v, X, Y);
      v = Math.fma(v, X, Y);
      values[i] = v;
    }
  }

  static void twelveF32(float[] values) {
    for (int i = 0; i < values.length; i++) {
      float v = values[i];
      v = Math.fma(v, X, Y);
      v = Math.fma(v, X, Y);
      v = Math.fma(v, X, Y);
      v = Math.fma(v, X, Y);
      v = Math.fma(v, X, Y);
      v = Math.fma(v, X, Y);
      v = Math.fma(v, X, Y);
      v = Math.fma(v, X, Y);
      v = Math.fma(v, X, Y);
      v = Math.fma(v, X, Y);
      v = Math.fma(v, X, Y);
      v = Math.fma(v, X, Y);
      values[i] = v;
    }
  }

  static void twelveF64(double[] values) {
    for (int i = 0; i < values.length; i++) {
      double v = values[i];
      v = Math.fma(v, X, Y);
      v = Math.fma(v, X, Y);
      v = Math.fma(v, X, Y);
      v = Math.fma(v, X, Y);
      v = Math.fma(v, X, Y);
      v = Math.fma(v, X, Y);
      v = Math.fma(v, X, Y);
      v = Math.fma(v, X, Y);
      v = Math.fma(v, X, Y);
      v = Math.fma(v, X, Y);
      v = Math.fma(v, X, Y);
      v = Math.fma(v, X, Y);
      values[i] = v;
    }
  }
}
