package dev.roofline.analysis;

import dev.roofline.algebra.Extent;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * Rows over the three extents that every step has and the same two others, packed into one array so
 * that a step costs a few multiply-adds a row and allocates nothing.
 */
final class RowGroup implements Serializable {

  private static final long serialVersionUID = 1;

  /**
   * Coefficients of once, sequences, tokens, first and second, for work; then the same for traffic.
   */
  private static final int WIDTH = 10;

  private final Extent first;
  private final Extent second;
  private final double[] coefficients;

  private RowGroup(Extent first, Extent second, double[] coefficients) {
    this.first = first;
    this.second = second;
    this.coefficients = coefficients;
  }

  /**
   * Packs rows that have no extents but the common three and at most two others, the same in all.
   * Rows whose traffic outweighs their work in every extent lie under the memory roof at any step;
   * they become one row, as do those that always lie under the compute roof.
   */
  static RowGroup of(List<Extent> others, List<Row> rows) {
    Extent first = others.isEmpty() ? Extent.ONCE : others.get(0);
    Extent second = others.size() < 2 ? Extent.ONCE : others.get(1);
    double[] memory = new double[WIDTH];
    double[] compute = new double[WIDTH];
    double[] packed = new double[WIDTH * (rows.size() + 2)];
    int used = 0;
    for (Row row : rows) {
      double[] line = line(row, others);
      if (outweighs(line, WIDTH / 2, 0)) {
        add(memory, line, WIDTH / 2);
      } else if (outweighs(line, 0, WIDTH / 2)) {
        add(compute, line, 0);
      } else {
        System.arraycopy(line, 0, packed, WIDTH * used++, WIDTH);
      }
    }
    System.arraycopy(memory, 0, packed, WIDTH * used++, WIDTH);
    System.arraycopy(compute, 0, packed, WIDTH * used++, WIDTH);
    return new RowGroup(first, second, Arrays.copyOf(packed, WIDTH * used));
  }

  private static double[] line(Row row, List<Extent> others) {
    double[] line = new double[WIDTH];
    List<Extent> common = List.of(Extent.ONCE, Extent.SEQUENCES, Extent.TOKENS);
    for (int i = 0; i < WIDTH / 2; i++) {
      if (i < common.size() || i - common.size() < others.size()) {
        Extent extent = i < common.size() ? common.get(i) : others.get(i - common.size());
        line[i] = row.workCoefficient(extent);
        line[WIDTH / 2 + i] = row.trafficCoefficient(extent);
      }
    }
    return line;
  }

  private static boolean outweighs(double[] line, int heavy, int light) {
    for (int i = 0; i < WIDTH / 2; i++) {
      if (line[heavy + i] < line[light + i]) {
        return false;
      }
    }
    return true;
  }

  private static void add(double[] sum, double[] line, int from) {
    for (int i = from; i < from + WIDTH / 2; i++) {
      sum[i] += line[i];
    }
  }

  /** Σ max(W/π, Q/β) at a step. */
  double seconds(long sequences, long newTokens, long cached) {
    double b = sequences;
    double t = b * newTokens;
    double x = first.at(sequences, newTokens, cached);
    double y = second.at(sequences, newTokens, cached);
    double[] k = coefficients;
    double sum = 0;
    for (int i = 0; i <= k.length - WIDTH; i += WIDTH) {
      double work = k[i] + k[i + 1] * b + k[i + 2] * t + k[i + 3] * x + k[i + 4] * y;
      double traffic = k[i + 5] + k[i + 6] * b + k[i + 7] * t + k[i + 8] * x + k[i + 9] * y;
      sum += work > traffic ? work : traffic;
    }
    return sum;
  }

  /** Σ max(W/π, Q/β) over the decode steps of one affine piece. */
  double pieceSeconds(long sequences, long from, long to) {
    double b = sequences;
    double x1 = first.at(sequences, 1, from);
    double x2 = first.at(sequences, 1, to);
    double y1 = second.at(sequences, 1, from);
    double y2 = second.at(sequences, 1, to);
    long steps = to - from + 1;
    double[] k = coefficients;
    double sum = 0;
    for (int i = 0; i <= k.length - WIDTH; i += WIDTH) {
      double work = k[i] + (k[i + 1] + k[i + 2]) * b;
      double traffic = k[i + 5] + (k[i + 6] + k[i + 7]) * b;
      sum +=
          AffineMax.sum(
              steps,
              work + k[i + 3] * x1 + k[i + 4] * y1,
              work + k[i + 3] * x2 + k[i + 4] * y2,
              traffic + k[i + 8] * x1 + k[i + 9] * y1,
              traffic + k[i + 8] * x2 + k[i + 9] * y2);
    }
    return sum;
  }

  /** During decode, the last context up to which all rows are affine. */
  long affineUntil(long context) {
    return Math.min(first.affineUntil(context), second.affineUntil(context));
  }
}
