package dev.roofline.algebra;

import dev.roofline.check.Check;
import dev.roofline.format.Shape;
import java.io.Serializable;
import java.util.Objects;

/**
 * A parameter tensor. Within one layer the name identifies it: two kernels that name the same
 * tensor share it, and it is counted once (tied embeddings).
 *
 * @param name the name in a Hugging Face checkpoint, without the prefix of its layer, as in {@code
 *     self_attn.q_proj.weight}
 * @param shape its shape, outermost dimension first
 */
public record Tensor(String name, Shape shape) implements Serializable {

  /**
   * @throws IllegalArgumentException if the name is blank
   */
  public Tensor {
    Objects.requireNonNull(shape, "shape");
    Check.notBlank("name", name);
  }

  /**
   * A tensor of the given lengths, outermost first.
   *
   * @throws IllegalArgumentException if the name is blank, there is no length or one is below 1
   */
  public static Tensor of(String name, long... dimensions) {
    return new Tensor(name, Shape.of(dimensions));
  }

  /**
   * The number of parameters.
   *
   * @throws ArithmeticException if it leaves {@code long}
   */
  public long parameters() {
    return shape.elements();
  }

  @Override
  public String toString() {
    return name + shape;
  }
}
