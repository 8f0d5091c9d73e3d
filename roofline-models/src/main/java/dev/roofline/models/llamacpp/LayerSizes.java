package dev.roofline.models.llamacpp;

import dev.roofline.format.Shape;
import java.util.Map;

/**
 * Sizes that the tensors of a layer tell together.
 *
 * @param heads query heads
 * @param shapes the shapes of the layer's tensors by their names in the checkpoint
 */
record LayerSizes(long heads, Map<String, Shape> shapes) {

  /** Elements of a key that are not rotated, d_n of latent attention. */
  long plainKeys() {
    long rotated =
        rows("self_attn.kv_a_proj_with_mqa.weight") - rows("self_attn.kv_a_layernorm.weight");
    boolean compressed = shapes.containsKey("self_attn.q_b_proj.weight");
    long queries = rows(compressed ? "self_attn.q_b_proj.weight" : "self_attn.q_proj.weight");
    return queries / heads - rotated;
  }

  /** Elements of the values of a gated DeltaNet, which its output projection reads. */
  long linearValues() {
    return shape("linear_attn.out_proj.weight").rowLength();
  }

  private long rows(String name) {
    return shape(name).dimensions().get(0);
  }

  private Shape shape(String name) {
    Shape shape = shapes.get(name);
    if (shape == null) {
      throw new IllegalArgumentException("a layer must have a tensor " + name);
    }
    return shape;
  }
}
