package dev.roofline.hardware.probe;

import java.util.function.Consumer;

/**
 * Loops over arrays in the first-level cache that the JIT compiler turns into vector instructions.
 * Each load and store pays for a chain of eight multiply-adds; the elements are independent of each
 * other, so that many chains run at once. All values tend to 1.
 *
 * @param f32 eight multiply-adds on each element
 * @param f64 eight multiply-adds on each element
 */
record CachedLoops(String method, Consumer<float[]> f32, Consumer<double[]> f64)
    implements Arithmetic {

  static final String FUSED = "auto-vectorised loops, fused multiply-add";
  static final String PLAIN = "auto-vectorised loops, multiply then add";

  private static final int BYTES = 16 << 10;
  private static final int CHAIN = 8;
  private static final int SWEEPS = 16;

  static Arithmetic fused() {
    return new CachedLoops(FUSED, FusedLoops::f32, FusedLoops::f64);
  }

  static Arithmetic plain() {
    return new CachedLoops(PLAIN, PlainLoops::f32, PlainLoops::f64);
  }

  @Override
  public Work inF32() {
    float[] values = new float[BYTES / Float.BYTES];
    return () -> {
      for (int sweep = 0; sweep < SWEEPS; sweep++) {
        f32.accept(values);
      }
      return 2.0 * CHAIN * SWEEPS * values.length;
    };
  }

  @Override
  public Work inF64() {
    double[] values = new double[BYTES / Double.BYTES];
    return () -> {
      for (int sweep = 0; sweep < SWEEPS; sweep++) {
        f64.accept(values);
      }
      return 2.0 * CHAIN * SWEEPS * values.length;
    };
  }
}
