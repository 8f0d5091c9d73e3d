package dev.roofline.model;

import dev.roofline.algebra.WeightFormats;
import dev.roofline.format.ComputeFormat;
import dev.roofline.format.NumberFormat;
import java.io.Serializable;
import java.util.Objects;

/** A rule that gives every parameter tensor of a model its storage format. */
public interface Quantization extends Serializable {

  /** The name people write, as in {@code F16} or {@code Q4_K_M}. */
  String name();

  /** The formats of a model's tensors. */
  WeightFormats assign(Model model);

  /** The format in which products are computed unless something else is asked for. */
  ComputeFormat defaultCompute();

  /** The same format for every tensor, as in a Hugging Face checkpoint. */
  static Quantization uniform(NumberFormat format) {
    Objects.requireNonNull(format, "format");
    return new UniformQuantization(format);
  }

  /**
   * The exact bytes of all of a model's tensors.
   *
   * @throws ArithmeticException if the count leaves {@code long}
   */
  default long bytes(Model model) {
    WeightFormats formats = assign(model);
    long sum = 0;
    for (PlacedTensor placed : model.tensors()) {
      NumberFormat format = formats.of(placed.tensor(), placed.layer());
      sum = Math.addExact(sum, format.bytes(placed.tensor().shape()));
    }
    return sum;
  }
}
