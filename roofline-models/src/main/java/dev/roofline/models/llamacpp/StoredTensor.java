package dev.roofline.models.llamacpp;

import dev.roofline.format.NumberFormat;
import dev.roofline.format.SplitFormat;
import dev.roofline.format.SplitFormat.Part;
import dev.roofline.model.PlacedTensor;
import java.util.List;
import java.util.function.Function;

/**
 * A tensor of a model and what a file stores for it.
 *
 * @param source the tensor
 * @param parts the file's tensors
 */
record StoredTensor(PlacedTensor source, List<PlannedTensor> parts) {

  /** The format of the whole, given those of the file's tensors by name. */
  NumberFormat format(Function<String, NumberFormat> formats) {
    if (parts.size() == 1 && parts.get(0).shape().equals(source.tensor().shape())) {
      return formats.apply(parts.get(0).name());
    }
    return new SplitFormat(
        source.tensor().shape(),
        parts.stream().map(part -> new Part(part.shape(), formats.apply(part.name()))).toList());
  }
}
