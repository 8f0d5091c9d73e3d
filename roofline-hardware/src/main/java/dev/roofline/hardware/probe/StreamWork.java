package dev.roofline.hardware.probe;

import java.util.List;

/** Streams through slices of memory, chunk by chunk, from the last back to the first. */
final class StreamWork implements Work {

  private static final double SCALE = 0.5;

  private final ProbeKernel kernel;
  private final List<Slice> slices;
  private int slice;
  private int from;
  private double sum;

  private StreamWork(ProbeKernel kernel, List<Slice> slices) {
    this.kernel = kernel;
    this.slices = slices;
  }

  static Work of(ProbeKernel kernel, List<Slice> slices) {
    return new StreamWork(kernel, slices);
  }

  static String method(ProbeKernel kernel) {
    return kernel == ProbeKernel.COPY ? "System.arraycopy" : "loop over arrays of double";
  }

  @Override
  public double step() {
    Slice here = slices.get(slice);
    int to = from + ArrayPlan.CHUNK;
    switch (kernel) {
      case READ -> sum += read(here.a(), here.b(), here.c(), from, to);
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

  /** What was read, so that reading is not idle. */
  double sum() {
    return sum;
  }

  /**
   * Four sums, so that no addition waits for the one before it; the chunk's length is a multiple of
   * four.
   */
  static double read(double[] a, double[] b, double[] c, int from, int to) {
    double first = 0;
    double second = 0;
    double third = 0;
    double fourth = 0;
    for (int i = from; i < to; i += 4) {
      first += a[i] + b[i] + c[i];
      second += a[i + 1] + b[i + 1] + c[i + 1];
      third += a[i + 2] + b[i + 2] + c[i + 2];
      fourth += a[i + 3] + b[i + 3] + c[i + 3];
    }
    return first + second + third + fourth;
  }

  static void triad(double[] a, double[] b, double[] c, int from, int to) {
    for (int i = from; i < to; i++) {
      a[i] = b[i] + SCALE * c[i];
    }
  }
}
