package dev.roofline.algebra;

import dev.roofline.format.NumberFormat;
import java.io.Serializable;
import java.util.Objects;

/** The storage format of every parameter tensor. */
@FunctionalInterface
public interface WeightFormats extends Serializable {

  /** The layer number of tensors that belong to no layer. */
  int NO_LAYER = -1;

  /** The format of a tensor of a layer; layers count from 0, {@link #NO_LAYER} means none. */
  NumberFormat of(Tensor tensor, int layer);

  /** One format for all. */
  static WeightFormats uniform(NumberFormat format) {
    Objects.requireNonNull(format, "format");
    return (tensor, layer) -> format;
  }
}
