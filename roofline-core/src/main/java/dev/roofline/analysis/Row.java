package dev.roofline.analysis;

import dev.roofline.algebra.Cost;
import dev.roofline.algebra.Extent;
import dev.roofline.algebra.LinearForm;
import dev.roofline.device.Roofline;
import dev.roofline.workload.DecodeRun;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A cost under a roofline, as numbers: seconds of work and seconds of traffic, each a linear form
 * over the same extents.
 */
final class Row implements Serializable {

  private static final long serialVersionUID = 1;

  private final Extent[] extents;
  private final double[] work;
  private final double[] traffic;

  private Row(Extent[] extents, double[] work, double[] traffic) {
    this.extents = extents;
    this.work = work;
    this.traffic = traffic;
  }

  static Row of(Cost cost, double count, Roofline roofline) {
    LinearForm flop = cost.flop();
    LinearForm bytes = cost.bytes();
    Set<Extent> union = new TreeSet<>(flop.terms().keySet());
    union.addAll(bytes.terms().keySet());
    Extent[] extents = union.toArray(new Extent[0]);
    double perFlop = count / roofline.peak().flopPerSecond();
    double perByte = count / roofline.bandwidth().bytesPerSecond();
    return new Row(
        extents,
        Arrays.stream(extents).mapToDouble(e -> flop.coefficient(e).value() * perFlop).toArray(),
        Arrays.stream(extents).mapToDouble(e -> bytes.coefficient(e).value() * perByte).toArray());
  }

  /** The row of several costs that overlap perfectly. */
  static Row sum(List<Row> rows) {
    Set<Extent> union = new TreeSet<>();
    rows.forEach(row -> union.addAll(Arrays.asList(row.extents)));
    Extent[] extents = union.toArray(new Extent[0]);
    double[] work = new double[extents.length];
    double[] traffic = new double[extents.length];
    for (int i = 0; i < extents.length; i++) {
      for (Row row : rows) {
        work[i] += row.workCoefficient(extents[i]);
        traffic[i] += row.trafficCoefficient(extents[i]);
      }
    }
    return new Row(extents, work, traffic);
  }

  Extent[] extents() {
    return extents;
  }

  double workCoefficient(Extent extent) {
    return coefficient(work, extent);
  }

  double trafficCoefficient(Extent extent) {
    return coefficient(traffic, extent);
  }

  private double coefficient(double[] coefficients, Extent extent) {
    for (int i = 0; i < extents.length; i++) {
      // By order, which is by symbol: equality of records is slow to link in a fresh JVM.
      if (extents[i] == extent || extents[i].compareTo(extent) == 0) {
        return coefficients[i];
      }
    }
    return 0;
  }

  /** W/π at a step. */
  double work(long sequences, long newTokens, long cached) {
    return dot(work, sequences, newTokens, cached);
  }

  /** Q/β at a step. */
  double traffic(long sequences, long newTokens, long cached) {
    return dot(traffic, sequences, newTokens, cached);
  }

  /** max(W/π, Q/β) at a step. */
  double seconds(long sequences, long newTokens, long cached) {
    return Math.max(work(sequences, newTokens, cached), traffic(sequences, newTokens, cached));
  }

  private double dot(double[] coefficients, long sequences, long newTokens, long cached) {
    double sum = 0;
    for (int i = 0; i < extents.length; i++) {
      sum += coefficients[i] * extents[i].at(sequences, newTokens, cached);
    }
    return sum;
  }

  /** The last context from {@code context} on up to which the row is affine during decode. */
  long affineUntil(long context) {
    long until = Extent.UNBOUNDED;
    for (Extent extent : extents) {
      until = Math.min(until, extent.affineUntil(context));
    }
    return until;
  }

  /** Σ max(W/π, Q/β) over the steps of a run, in closed form. */
  double seconds(DecodeRun run) {
    long sequences = run.sequences();
    double sum = 0;
    long first = run.firstContext();
    while (true) {
      long last = Math.min(affineUntil(first), run.lastContext());
      sum +=
          AffineMax.sum(
              last - first + 1,
              work(sequences, 1, first),
              work(sequences, 1, last),
              traffic(sequences, 1, first),
              traffic(sequences, 1, last));
      if (last == run.lastContext()) {
        return sum;
      }
      first = last + 1;
    }
  }
}
