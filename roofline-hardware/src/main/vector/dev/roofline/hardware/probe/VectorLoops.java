package dev.roofline.hardware.probe;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Multiply-adds on twelve vectors in registers, of the width the JVM prefers. Twelve independent
 * chains hide the latency of a multiply-add, and with two factors fit 16 registers. All values tend
 * to 1.
 *
 * <p>Compiled apart from the module (see the pom) and loaded only where the Vector API is present.
 */
final class VectorLoops implements Arithmetic {

  private static final VectorSpecies<Float> F32 = FloatVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Double> F64 = DoubleVector.SPECIES_PREFERRED;
  private static final int CHAINS = 12;
  private static final int LENGTH = 4096;
  private static final float X = 0.875f;
  private static final float Y = 0.125f;

  VectorLoops() {}

  @Override
  public String method() {
    return "Vector API, " + F32.vectorBitSize() + " bit";
  }

  @Override
  public Work inF32() {
    float[] last = new float[1];
    return () -> {
      last[0] = f32(last[0]);
      return 2.0 * CHAINS * LENGTH * F32.length();
    };
  }

  @Override
  public Work inF64() {
    double[] last = new double[1];
    return () -> {
      last[0] = f64(last[0]);
      return 2.0 * CHAINS * LENGTH * F64.length();
    };
  }

  static float f32(float start) {
    FloatVector x = FloatVector.broadcast(F32, X);
    FloatVector y = FloatVector.broadcast(F32, Y);
    FloatVector a = FloatVector.broadcast(F32, start);
    FloatVector b = a.add(1);
    FloatVector c = a.add(2);
    FloatVector d = a.add(3);
    FloatVector e = a.add(4);
    FloatVector f = a.add(5);
    FloatVector g = a.add(6);
    FloatVector h = a.add(7);
    FloatVector i = a.add(8);
    FloatVector j = a.add(9);
    FloatVector k = a.add(10);
    FloatVector l = a.add(11);
    for (int n = 0; n < LENGTH; n++) {
      a = a.fma(x, y);
      b = b.fma(x, y);
      c = c.fma(x, y);
      d = d.fma(x, y);
      e = e.fma(x, y);
      f = f.fma(x, y);
      g = g.fma(x, y);
      h = h.fma(x, y);
      i = i.fma(x, y);
      j = j.fma(x, y);
      k = k.fma(x, y);
      l = l.fma(x, y);
    }
    FloatVector left = a.min(b).min(c).min(d).min(e).min(f);
    FloatVector right = g.min(h).min(i).min(j).min(k).min(l);
    return left.min(right).reduceLanes(VectorOperators.MIN);
  }

  static double f64(double start) {
    DoubleVector x = DoubleVector.broadcast(F64, X);
    DoubleVector y = DoubleVector.broadcast(F64, Y);
    DoubleVector a = DoubleVector.broadcast(F64, start);
    DoubleVector b = a.add(1);
    DoubleVector c = a.add(2);
    DoubleVector d = a.add(3);
    DoubleVector e = a.add(4);
    DoubleVector f = a.add(5);
    DoubleVector g = a.add(6);
    DoubleVector h = a.add(7);
    DoubleVector i = a.add(8);
    DoubleVector j = a.add(9);
    DoubleVector k = a.add(10);
    DoubleVector l = a.add(11);
    for (int n = 0; n < LENGTH; n++) {
      a = a.fma(x, y);
      b = b.fma(x, y);
      c = c.fma(x, y);
      d = d.fma(x, y);
      e = e.fma(x, y);
      f = f.fma(x, y);
      g = g.fma(x, y);
      h = h.fma(x, y);
      i = i.fma(x, y);
      j = j.fma(x, y);
      k = k.fma(x, y);
      l = l.fma(x, y);
    }
    DoubleVector left = a.min(b).min(c).min(d).min(e).min(f);
    DoubleVector right = g.min(h).min(i).min(j).min(k).min(l);
    return left.min(right).reduceLanes(VectorOperators.MIN);
  }
}
