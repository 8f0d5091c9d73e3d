package dev.roofline.hardware.probe;

import dev.roofline.check.Check;
import dev.roofline.quantity.Prefix;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * One measured figure: the rates of several samples, in byte/s or FLOP/s.
 *
 * @param kernel what ran, and what was counted
 * @param threads how many threads ran it at once
 * @param method how it was run, as in {@code Vector API, 512 bit}
 * @param samples the rates in the order in which they were taken; at least one
 * @param running the share of the time for which its threads had a processor; what is missing to 1
 *     went to other work, and an idle machine would show more
 */
public record ProbeFigure(
    ProbeKernel kernel, int threads, String method, List<Double> samples, double running)
    implements Serializable {

  /**
   * @throws IllegalArgumentException if there is no thread or no sample, if a sample is not a
   *     finite number above zero, or if the share is not from 0 to 1
   */
  public ProbeFigure {
    Objects.requireNonNull(kernel, "kernel");
    Check.inRange("threads", threads, 1, Integer.MAX_VALUE);
    Check.notBlank("method", method);
    samples = Check.list("samples", samples);
    Check.inRange("repeats", samples.size(), 1, Integer.MAX_VALUE);
    samples.forEach(sample -> Check.positive("sample", sample));
    if (!(running >= 0 && running <= 1)) {
      throw new IllegalArgumentException("running (" + running + ") must be from 0 to 1");
    }
  }

  /** The kernel's name, as in {@code triad}. */
  public String name() {
    return kernel.toString();
  }

  /** How many samples there are. */
  public int repeats() {
    return samples.size();
  }

  /** The median rate in byte/s or FLOP/s. */
  public double median() {
    return quantile(0.5);
  }

  /**
   * The highest rate in byte/s or FLOP/s. Other work on the machine can only lower a sample, so
   * this one was disturbed least.
   */
  public double best() {
    return quantile(1);
  }

  /**
   * How far the samples lie apart: the distance between their quartiles as a fraction of the
   * median; 0 for a single sample, which says nothing about it.
   */
  public double spread() {
    return (quantile(0.75) - quantile(0.25)) / median();
  }

  /** The quantile by linear interpolation between the two nearest samples (type 7 of R). */
  private double quantile(double share) {
    double[] sorted = samples.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s on %d %s: median %s, spread %.1f %%, running %.0f %%, best of %d %s (%s; %s)",
        kernel,
        threads,
        threads == 1 ? "thread" : "threads",
        Prefix.format(median(), kernel.unit()),
        100 * spread(),
        100 * running,
        repeats(),
        Prefix.format(best(), kernel.unit()),
        kernel.counts(),
        method);
  }
}
