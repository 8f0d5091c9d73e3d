package dev.roofline.models.families;

import dev.roofline.models.block.Block;
import dev.roofline.models.block.Width;
import dev.roofline.models.huggingface.ConfigFile;
import java.util.List;
import java.util.Map;

/** Llama 4's vision tower, its adapter and the projection of its output. */
final class Llama4Vision {

  private static final String TOWER = "vision_model.";
  private static final List<String> LAYER =
      List.of(
          "q_proj", "k_proj", "v_proj", "o_proj", "input_layernorm", "post_attention_layernorm");
  private static final Map<String, Object> DEFAULTS =
      Map.of(
          "hidden_size", 768,
          "intermediate_size", 5632,
          "num_hidden_layers", 34,
          "num_channels", 3,
          "image_size", 448,
          "patch_size", 14,
          "vision_output_dim", 7680,
          "projector_input_dim", 4096,
          "projector_output_dim", 4096);

  private Llama4Vision() {}

  static Block tower(ConfigFile config, Width hidden) {
    ConfigFile vision = config.nested("vision_config").withDefaults(DEFAULTS);
    long width = size(vision, "hidden_size");
    long inner = size(vision, "intermediate_size");
    long patch = size(vision, "patch_size");
    long side = size(vision, "image_size") / patch;
    VisionTensors tensors =
        new VisionTensors()
            .parameter(TOWER + "class_embedding", width)
            .parameter(TOWER + "positional_embedding_vlm", side * side + 1, width)
            .parameter(
                TOWER + "patch_embedding.linear.weight",
                width,
                size(vision, "num_channels") * patch * patch)
            .norm(TOWER + "layernorm_pre", width)
            .norm(TOWER + "layernorm_post", width);
    for (int layer = 0; layer < vision.layers("num_hidden_layers", 1); layer++) {
      tensors.layer(TOWER + "model.layers." + layer + ".", LAYER, width, inner);
    }
    long input = size(vision, "projector_input_dim");
    long output = size(vision, "projector_output_dim");
    return tensors
        .parameter(TOWER + "vision_adapter.mlp.fc1.weight", input, inner)
        .parameter(TOWER + "vision_adapter.mlp.fc2.weight", output, output)
        .parameter(
            "multi_modal_projector.linear_1.weight",
            hidden.elements(),
            size(vision, "vision_output_dim"))
        .block();
  }

  private static long size(ConfigFile vision, String key) {
    return vision.integer(key, 1, 1 << 20);
  }
}
