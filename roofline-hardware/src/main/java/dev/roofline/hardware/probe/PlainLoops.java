package dev.roofline.hardware.probe;

/**
 * As {@link FusedLoops}, for processors without a fused multiply-add: there {@code Math.fma}
 * computes with {@code BigDecimal}.
 */
final class PlainLoops {

  private static final float X = 0.875f;
  private static final float Y = 0.125f;

  private PlainLoops() {}

  static void f32(float[] values) {
    for (int i = 0; i < values.length; i++) {
      float v = values[i];
      v = v * X + Y;
      v = v * X + Y;
      v = v * X + Y;
      v = v * X + Y;
      v = v * X + Y;
      v = v * X + Y;
      v = v * X + Y;
      v = v * X + Y;
      values[i] = v;
    }
  }

  static void f64(double[] values) {
    for (int i = 0; i < values.length; i++) {
      double v = values[i];
      v = v * X + Y;
      v = v * X + Y;
      v = v * X + Y;
      v = v * X + Y;
      v = v * X + Y;
      v = v * X + Y;
      v = v * X + Y;
      v = v * X + Y;
      values[i] = v;
    }
  }
}
