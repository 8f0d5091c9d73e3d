package dev.roofline.models.codesign;

import dev.roofline.format.NumberFormat;
import dev.roofline.model.Quantization;
import java.io.Serializable;
import java.util.Objects;

/**
 * How a candidate is stored.
 *
 * @param weights the formats of its tensors
 * @param cache the format of its attention cache
 */
public record Precision(Quantization weights, NumberFormat cache) implements Serializable {

  /** Refuses null. */
  public Precision {
    Objects.requireNonNull(weights, "weights");
    Objects.requireNonNull(cache, "cache");
  }

  /** As in {@code Q4_0, KV F16}. */
  @Override
  public String toString() {
    return weights.name() + ", KV " + cache.name();
  }
}
