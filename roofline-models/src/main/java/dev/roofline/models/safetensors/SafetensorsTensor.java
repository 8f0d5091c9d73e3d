package dev.roofline.models.safetensors;

import dev.roofline.check.Check;
import dev.roofline.check.Quote;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A tensor as a file's header describes it.
 *
 * @param name its name, as in {@code model.layers.0.self_attn.q_proj.weight}
 * @param dtype the type of its elements
 * @param dimensions lengths, outermost first; none for a scalar, and a length may be 0
 * @param begin bytes from the start of the tensor data to its own
 * @param end where its data end
 */
public record SafetensorsTensor(
    String name, SafetensorsType dtype, List<Long> dimensions, long begin, long end)
    implements Serializable {

  /** Copies the list. */
  public SafetensorsTensor {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(dtype, "dtype");
    dimensions = Check.list("dimensions", dimensions);
  }

  /**
   * The number of elements.
   *
   * @throws ArithmeticException if it leaves {@code long}
   */
  public long parameters() {
    return dimensions.stream().reduce(1L, Math::multiplyExact);
  }

  /** Bytes of its data. */
  public long bytes() {
    return end - begin;
  }

  /** As in {@code lm_head.weight[32000×4096] BF16}. */
  @Override
  public String toString() {
    return dimensions.stream()
        .map(String::valueOf)
        .collect(Collectors.joining("×", Quote.line(name) + "[", "] " + dtype));
  }
}
