package dev.roofline.models.gguf;

import dev.roofline.check.Quote;
import dev.roofline.format.Shape;
import java.io.Serializable;
import java.util.Objects;

/**
 * A tensor as a file's table describes it.
 *
 * @param name its name, as in {@code blk.0.attn_q.weight}
 * @param ggmlType how it is stored
 * @param shape its shape, outermost dimension first: the reverse of ggml's order
 * @param offset bytes from the start of the tensor data of its part to its own
 */
public record GgufTensor(String name, GgufTensorType ggmlType, Shape shape, long offset)
    implements Serializable {

  /** Refuses null. */
  public GgufTensor {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(ggmlType, "ggmlType");
    Objects.requireNonNull(shape, "shape");
  }

  /**
   * The number of elements.
   *
   * @throws ArithmeticException if it leaves {@code long}
   */
  public long parameters() {
    return shape.elements();
  }

  /**
   * Bytes of its data, without what is added to align the next.
   *
   * @throws ArithmeticException if it leaves {@code long}
   */
  public long bytes() {
    return ggmlType.format().bytes(shape);
  }

  /** As in {@code blk.0.attn_q.weight[64×64] Q4_K}. */
  @Override
  public String toString() {
    return Quote.line(name) + shape + " " + ggmlType;
  }
}
