package dev.roofline.format;

import dev.roofline.check.Check;
import java.io.Serializable;
import java.util.Objects;

/**
 * Numbers stored beside a matrix, one for each tile of it: scales, zero points, indices. A matrix
 * of R rows and C columns has ⌈R/tileRows⌉·⌈C/tileColumns⌉ of them.
 *
 * @param entries how they are stored; those of one column of tiles are packed together
 * @param tileRows rows of a tile
 * @param tileColumns columns of a tile
 */
public record SideTable(NumberFormat entries, long tileRows, long tileColumns)
    implements Serializable {

  /** As tall or as wide as the matrix. */
  private static final long ALL = Long.MAX_VALUE;

  /**
   * @throws IllegalArgumentException if a tile has no rows or no columns
   */
  public SideTable {
    Objects.requireNonNull(entries, "entries");
    Check.inRange("tileRows", tileRows, 1, ALL);
    Check.inRange("tileColumns", tileColumns, 1, ALL);
  }

  /**
   * One number for each square of {@code side} rows and columns.
   *
   * @throws IllegalArgumentException if the side is below 1
   */
  public static SideTable perSquare(NumberFormat entries, long side) {
    return new SideTable(entries, side, side);
  }

  /**
   * One number for each {@code columns} neighbours in a row.
   *
   * @throws IllegalArgumentException if there are fewer than 1
   */
  public static SideTable perGroup(NumberFormat entries, long columns) {
    return new SideTable(entries, 1, columns);
  }

  /** One number a row, that is, an output of a projection. */
  public static SideTable perRow(NumberFormat entries) {
    return new SideTable(entries, 1, ALL);
  }

  /** One number a column, that is, an input of a projection. */
  public static SideTable perColumn(NumberFormat entries) {
    return new SideTable(entries, ALL, 1);
  }

  /** One number for the whole matrix. */
  public static SideTable perMatrix(NumberFormat entries) {
    return new SideTable(entries, ALL, ALL);
  }

  /**
   * Bytes beside one matrix.
   *
   * @throws ArithmeticException if the count leaves {@code long}
   */
  long bytes(long rows, long columns) {
    long tilesDown = -Math.floorDiv(-rows, tileRows);
    long tilesAcross = -Math.floorDiv(-columns, tileColumns);
    return Math.multiplyExact(entries.bytes(Shape.of(tilesDown)), tilesAcross);
  }

  /** Bits an element of a large matrix. */
  double bitsPerElement() {
    return entries.bitsPerElement() / tileRows / tileColumns;
  }
}
