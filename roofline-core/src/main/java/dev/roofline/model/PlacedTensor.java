package dev.roofline.model;

import dev.roofline.algebra.Tensor;
import dev.roofline.algebra.WeightFormats;
import java.io.Serializable;
import java.util.Objects;

/**
 * A parameter tensor with the layer it belongs to.
 *
 * @param tensor the tensor
 * @param layer its layer from 0, or {@link WeightFormats#NO_LAYER}
 */
public record PlacedTensor(Tensor tensor, int layer) implements Serializable {

  /** Refuses null. */
  public PlacedTensor {
    Objects.requireNonNull(tensor, "tensor");
  }

  @Override
  public String toString() {
    return layer == WeightFormats.NO_LAYER ? tensor.toString() : "layer " + layer + " " + tensor;
  }
}
