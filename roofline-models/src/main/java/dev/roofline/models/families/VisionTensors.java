package dev.roofline.models.families;

import dev.roofline.algebra.Tensor;
import dev.roofline.models.block.Block;
import dev.roofline.models.block.StoredTensors;
import java.util.ArrayList;
import java.util.List;

/** Lists the tensors of a vision tower. */
final class VisionTensors {

  private final List<Tensor> tensors = new ArrayList<>();

  VisionTensors parameter(String name, long... shape) {
    tensors.add(Tensor.of(name, shape));
    return this;
  }

  /** A weight [outputs, inputs], and a bias. */
  VisionTensors biased(String path, long outputs, long inputs) {
    return parameter(path + ".weight", outputs, inputs).parameter(path + ".bias", outputs);
  }

  /** LayerNorm. */
  VisionTensors norm(String path, long width) {
    return parameter(path + ".weight", width).parameter(path + ".bias", width);
  }

  /** Attention and feed-forward, each after a LayerNorm, every projection with a bias. */
  VisionTensors layer(String path, List<String> names, long width, long inner) {
    names.subList(0, 4).forEach(name -> biased(path + "self_attn." + name, width, width));
    return biased(path + "mlp.fc1", inner, width)
        .biased(path + "mlp.fc2", width, inner)
        .norm(path + names.get(4), width)
        .norm(path + names.get(5), width);
  }

  Block block() {
    return new StoredTensors("vision", tensors);
  }
}
