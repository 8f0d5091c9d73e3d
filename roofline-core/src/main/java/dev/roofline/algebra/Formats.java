package dev.roofline.algebra;

import dev.roofline.format.NumberFormat;
import dev.roofline.format.NumberFormats;
import java.io.Serializable;
import java.util.Objects;

/**
 * The storage formats that turn tensors and elements into bytes.
 *
 * @param weights of each parameter tensor
 * @param cache of the attention cache
 * @param state of recurrent state
 * @param activations of inputs and outputs of operators
 */
public record Formats(
    WeightFormats weights, NumberFormat cache, NumberFormat state, NumberFormat activations)
    implements Serializable {

  /** Refuses null. */
  public Formats {
    Objects.requireNonNull(weights, "weights");
    Objects.requireNonNull(cache, "cache");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(activations, "activations");
  }

  /** One format for everything. */
  public static Formats uniform(NumberFormat format) {
    Objects.requireNonNull(format, "format");
    return new Formats(WeightFormats.uniform(format), format, format, format);
  }

  /** Weights in one format; cache and activations in F16, recurrent state in F32. */
  public static Formats ofWeights(NumberFormat format) {
    return new Formats(
        WeightFormats.uniform(format), NumberFormats.F16, NumberFormats.F32, NumberFormats.F16);
  }
}
