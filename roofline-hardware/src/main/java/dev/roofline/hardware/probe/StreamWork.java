package dev.roofline.hardware.probe;

import java.util.Arrays;
import java.util.List;

/** Streams through slices of memory, chunk by chunk, and after the last from the first again. */
final class StreamWork implements Work {

  private static final double SCALE = 0.5;

  private final ProbeKernel kernel;
  private final List<Slice> slices;
  private int slice;
  private int from;

  private StreamWork(ProbeKernel kernel, List<Slice> slices) {
    this.kernel = kernel;
    this.slices = slices;
  }

  static Work of(ProbeKernel kernel, List<Slice> slices) {
    return new StreamWork(kernel, slices);
  }

  static String method(ProbeKernel kernel) {
    return switch (kernel) {
      case READ -> "Arrays.mismatch";
      case COPY -> "System.arraycopy";
      default -> "loop over arrays of double";
    };
  }

  @Override
  public double step() {
    Slice here = slices.get(slice);
    int to = from + ArrayPlan.CHUNK;
    switch (kernel) {
      case READ -> read(here.b(), here.c(), from, to);
      case COPY -> System.arraycopy(here.b(), from, here.a(), from, to - from);
      default -> triad(here.a(), here.b(), here.c(), from, to);
    }
    from = to;
    if (from == here.elements()) {
      from = 0;
      slice = (slice + 1) % slices.size();
    }
    return (double) kernel.amount() * ArrayPlan.CHUNK;
  }

  /**
   * Comparing two equal arrays is the one loop that reads and does nothing else and that every JVM
   * runs with vector loads; sums of doubles stay scalar, and have fewer bytes under way.
   */
  private static void read(double[] b, double[] c, int from, int to) {
    if (Arrays.mismatch(b, from, to, c, from, to) >= 0) {
      throw new IllegalStateException("the arrays that are read must be equal");
    }
  }

  private static void triad(double[] a, double[] b, double[] c, int from, int to) {
    for (int i = from; i < to; i++) {
      a[i] = b[i] + SCALE * c[i];
    }
  }
}
