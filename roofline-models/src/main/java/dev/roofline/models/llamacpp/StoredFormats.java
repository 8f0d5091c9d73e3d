package dev.roofline.models.llamacpp;

import dev.roofline.algebra.Tensor;
import dev.roofline.algebra.WeightFormats;
import dev.roofline.format.NumberFormat;
import dev.roofline.model.PlacedTensor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The formats of a model's tensors, one by one.
 *
 * @param byTensor what each is stored as
 */
record StoredFormats(Map<PlacedTensor, NumberFormat> byTensor) implements WeightFormats {

  static StoredFormats of(List<StoredTensor> tensors, Function<String, NumberFormat> formats) {
    Map<PlacedTensor, NumberFormat> byTensor = new HashMap<>();
    tensors.forEach(tensor -> byTensor.put(tensor.source(), tensor.format(formats)));
    return new StoredFormats(Map.copyOf(byTensor));
  }

  @Override
  public NumberFormat of(Tensor tensor, int layer) {
    NumberFormat format = byTensor.get(new PlacedTensor(tensor, layer));
    if (format == null) {
      throw new IllegalArgumentException(
          "tensor (" + new PlacedTensor(tensor, layer) + ") must be one of the model's");
    }
    return format;
  }
}
