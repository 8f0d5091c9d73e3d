package dev.roofline.models.block;

import dev.roofline.algebra.Dimension;
import dev.roofline.algebra.Extent;
import dev.roofline.model.ExpertRouting;
import java.io.Serializable;
import java.util.Objects;

/**
 * How a mixture routes: each token uses {@code active} of {@code count} experts.
 *
 * @param count experts E
 * @param active experts a token uses, k
 */
public record Experts(Dimension count, Dimension active) implements Serializable {

  /**
   * @throws IllegalArgumentException if more experts are active than there are
   */
  public Experts {
    Objects.requireNonNull(count, "count");
    Objects.requireNonNull(active, "active");
    if (active.value() > count.value()) {
      throw new IllegalArgumentException(
          "active experts ("
              + active.value()
              + ") must be at most experts ("
              + count.value()
              + ")");
    }
  }

  /**
   * Expected distinct experts that a step reaches.
   *
   * @throws IllegalArgumentException if the routing was measured of another number of experts
   */
  public Extent touched(ExpertRouting routing) {
    return routing.touched(count.value(), active.value());
  }
}
