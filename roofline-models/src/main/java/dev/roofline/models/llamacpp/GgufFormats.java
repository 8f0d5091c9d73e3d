package dev.roofline.models.llamacpp;

import dev.roofline.algebra.WeightFormats;
import dev.roofline.format.ComputeFormat;
import dev.roofline.model.Model;
import dev.roofline.model.Quantization;

/**
 * The formats that a file states, tensor by tensor.
 *
 * @param name the types that occur
 * @param formats of each tensor of the file's model
 */
record GgufFormats(String name, StoredFormats formats) implements Quantization {

  /** The formats; asked for a tensor of another model they refuse. */
  @Override
  public WeightFormats assign(Model model) {
    return formats;
  }

  @Override
  public ComputeFormat defaultCompute() {
    return ComputeFormat.F16;
  }

  @Override
  public String toString() {
    return name;
  }
}
