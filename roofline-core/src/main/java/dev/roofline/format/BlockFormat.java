package dev.roofline.format;

import dev.roofline.check.Check;
import java.util.Objects;

/**
 * A format that stores each row as whole blocks of a fixed number of elements and bytes; a plain
 * format has blocks of one element. A row that is no multiple of the block occupies a whole block
 * for its rest (GGUF files avoid such rows by choosing another type).
 *
 * @param name the name people write
 * @param blockElements elements in a block
 * @param blockBytes bytes of a block, scales included
 * @param defaultCompute what products are computed in by default
 */
public record BlockFormat(
    String name, int blockElements, int blockBytes, ComputeFormat defaultCompute)
    implements NumberFormat {

  /**
   * @throws IllegalArgumentException if the name is blank or a count is below 1
   */
  public BlockFormat {
    Objects.requireNonNull(defaultCompute, "defaultCompute");
    Check.notBlank("name", name);
    Check.inRange("blockElements", blockElements, 1, Integer.MAX_VALUE);
    Check.inRange("blockBytes", blockBytes, 1, Integer.MAX_VALUE);
  }

  @Override
  public long bytes(Shape shape) {
    long blocksInRow = Math.addExact(shape.rowLength(), blockElements - 1) / blockElements;
    return Math.multiplyExact(Math.multiplyExact(shape.rows(), blocksInRow), blockBytes);
  }

  @Override
  public double bitsPerElement() {
    return 8.0 * blockBytes / blockElements;
  }

  @Override
  public String toString() {
    return name;
  }
}
