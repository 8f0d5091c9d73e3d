package dev.roofline.analysis;

import dev.roofline.algebra.Cost;
import dev.roofline.algebra.Extent;
import dev.roofline.algebra.LinearForm;
import dev.roofline.algebra.Tally;
import dev.roofline.workload.DecodeRun;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The cost of kernels that run together as one matrix, a line for each extent: evaluating it
 * evaluates each extent once.
 */
final class PackedCost {

  /** Coefficients of the components of a tally, in its order. */
  private static final int WIDTH = 6;

  private final Extent[] extents;
  private final double[] coefficients;

  private PackedCost(Extent[] extents, double[] coefficients) {
    this.extents = extents;
    this.coefficients = coefficients;
  }

  static PackedCost of(List<Entry> entries) {
    Set<Extent> union = new TreeSet<>();
    entries.forEach(entry -> forms(entry.cost()).forEach(f -> union.addAll(f.terms().keySet())));
    Extent[] extents = union.toArray(new Extent[0]);
    double[] coefficients = new double[WIDTH * extents.length];
    for (Entry entry : entries) {
      List<LinearForm> forms = forms(entry.cost());
      for (int component = 0; component < WIDTH; component++) {
        for (var term : forms.get(component).terms().entrySet()) {
          int line = Arrays.binarySearch(extents, term.getKey());
          coefficients[WIDTH * line + component] += term.getValue().value() * entry.count();
        }
      }
    }
    return new PackedCost(extents, coefficients);
  }

  private static List<LinearForm> forms(Cost cost) {
    return List.of(
        cost.matrixFlop(),
        cost.vectorFlop(),
        cost.weightBytes(),
        cost.kvReadBytes(),
        cost.kvWriteBytes(),
        cost.activationBytes());
  }

  /** FLOPs and bytes of a step. */
  Tally at(long sequences, long newTokens, long cached) {
    Sum sum = new Sum();
    for (int i = 0; i < extents.length; i++) {
      sum.add(i * WIDTH, extents[i].at(sequences, newTokens, cached));
    }
    return sum.tally();
  }

  /** FLOPs and bytes of a run, in closed form. */
  Tally over(DecodeRun run) {
    Sum sum = new Sum();
    for (int i = 0; i < extents.length; i++) {
      sum.add(i * WIDTH, extents[i].over(run));
    }
    return sum.tally();
  }

  /** A tally as it adds up, an extent at a time. */
  private final class Sum {
    private double matrixFlop;
    private double vectorFlop;
    private double weights;
    private double kvRead;
    private double kvWrite;
    private double activations;

    void add(int line, double extent) {
      matrixFlop += coefficients[line] * extent;
      vectorFlop += coefficients[line + 1] * extent;
      weights += coefficients[line + 2] * extent;
      kvRead += coefficients[line + 3] * extent;
      kvWrite += coefficients[line + 4] * extent;
      activations += coefficients[line + 5] * extent;
    }

    Tally tally() {
      return new Tally(matrixFlop, vectorFlop, weights, kvRead, kvWrite, activations);
    }
  }
}
