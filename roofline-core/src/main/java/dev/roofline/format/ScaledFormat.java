package dev.roofline.format;

import dev.roofline.check.Check;
import java.util.List;
import java.util.Objects;

/**
 * A format of checkpoints that quantise matrices: values with tables of scales, zero points or
 * indices beside them. The last two dimensions of a tensor are a matrix [outputs, inputs], and each
 * expert of a bank [experts, outputs, inputs] has tables of its own. A tensor of one dimension (a
 * norm, a bias) is no matrix and is stored as {@code vectors} says.
 *
 * @param name the name people write
 * @param values how the elements of a matrix are stored
 * @param tables what is stored beside each matrix
 * @param vectors how a tensor of one dimension is stored
 * @param defaultCompute what products are computed in by default
 */
public record ScaledFormat(
    String name,
    NumberFormat values,
    List<SideTable> tables,
    NumberFormat vectors,
    ComputeFormat defaultCompute)
    implements NumberFormat {

  /**
   * @throws IllegalArgumentException if the name is blank
   */
  public ScaledFormat {
    Objects.requireNonNull(values, "values");
    Objects.requireNonNull(vectors, "vectors");
    Objects.requireNonNull(defaultCompute, "defaultCompute");
    Check.notBlank("name", name);
    tables = Check.list("tables", tables);
  }

  /**
   * Bytes of the values and of all tables: values(shape) + matrices·Σ table(rows, columns).
   *
   * @throws ArithmeticException if the count leaves {@code long}
   */
  @Override
  public long bytes(Shape shape) {
    int rank = shape.dimensions().size();
    if (rank == 1) {
      return vectors.bytes(shape);
    }
    long rows = shape.dimensions().get(rank - 2);
    long matrices = shape.rows() / rows;
    long beside = 0;
    for (SideTable table : tables) {
      beside = Math.addExact(beside, table.bytes(rows, shape.rowLength()));
    }
    return Math.addExact(values.bytes(shape), Math.multiplyExact(matrices, beside));
  }

  /** Bits an element of a large matrix: numbers kept once a row or column are spread thin. */
  @Override
  public double bitsPerElement() {
    return values.bitsPerElement() + tables.stream().mapToDouble(SideTable::bitsPerElement).sum();
  }

  @Override
  public String toString() {
    return name;
  }
}
