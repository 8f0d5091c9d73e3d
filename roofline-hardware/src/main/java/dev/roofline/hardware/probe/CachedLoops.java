package dev.roofline.hardware.probe;

import java.util.List;
import java.util.function.Consumer;

/**
 * Loops over arrays in the first-level cache that the JIT compiler turns into vector instructions.
 * Each load and store pays for a chain of multiply-adds; the elements are independent of each
 * other, so that many chains run at once. A longer chain needs fewer loads and stores, a shorter
 * one fewer instructions waiting. All values tend to 1.
 *
 * @param chain how many multiply-adds each element goes through in a sweep
 */
record CachedLoops(String method, int chain, Consumer<float[]> f32, Consumer<double[]> f64)
    implements Arithmetic {

  static final String FUSED = "auto-vectorised loop, fused multiply-adds in chains of ";
  static final String PLAIN = "auto-vectorised loop, multiplications and additions in chains of 8";

  private static final int BYTES = 16 << 10;
  private static final int SWEEPS = 16;

  static List<Arithmetic> fused() {
    return List.of(
        new CachedLoops(FUSED + 8, 8, FusedLoops::eightF32, FusedLoops::eightF64),
        new CachedLoops(FUSED + 12, 12, FusedLoops::twelveF32, FusedLoops::twelveF64));
  }

  static Arithmetic plain() {
    return new CachedLoops(PLAIN, 8, PlainLoops::f32, PlainLoops::f64);
  }

  @Override
  public Work inF32() {
    float[] values = new float[BYTES / Float.BYTES];
    return () -> {
      for (int sweep = 0; sweep < SWEEPS; sweep++) {
        f32.accept(values);
      }
      return 2.0 * chain * SWEEPS * values.length;
    };
  }

  @Override
  public Work inF64() {
    double[] values = new double[BYTES / Double.BYTES];
    return () -> {
      for (int sweep = 0; sweep < SWEEPS; sweep++) {
        f64.accept(values);
      }
      return 2.0 * chain * SWEEPS * values.length;
    };
  }
}
