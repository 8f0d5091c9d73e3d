package dev.roofline.models.families;

import dev.roofline.models.block.Block;
import dev.roofline.models.block.Width;
import dev.roofline.models.huggingface.ConfigFile;
import java.util.List;
import java.util.Map;

/** Gemma 3's vision tower, a SigLIP encoder, and the projection of its output. */
final class GemmaVision {

  private static final String TOWER = "vision_tower.vision_model.";
  private static final String PROJECTOR = "multi_modal_projector.mm_";
  private static final List<String> LAYER =
      List.of("k_proj", "v_proj", "q_proj", "out_proj", "layer_norm1", "layer_norm2");
  private static final Map<String, Object> DEFAULTS =
      Map.of(
          "hidden_size", 768,
          "intermediate_size", 3072,
          "num_hidden_layers", 12,
          "num_channels", 3,
          "image_size", 224,
          "patch_size", 16);

  private GemmaVision() {}

  static Block tower(ConfigFile config, Width hidden) {
    ConfigFile vision = config.nested("vision_config").withDefaults(DEFAULTS);
    long width = size(vision, "hidden_size");
    long patch = size(vision, "patch_size");
    long side = size(vision, "image_size") / patch;
    VisionTensors tensors =
        new VisionTensors()
            .parameter(
                TOWER + "embeddings.patch_embedding.weight",
                width,
                size(vision, "num_channels"),
                patch,
                patch)
            .parameter(TOWER + "embeddings.patch_embedding.bias", width)
            .parameter(TOWER + "embeddings.position_embedding.weight", side * side, width);
    for (int layer = 0; layer < vision.layers("num_hidden_layers", 1); layer++) {
      String path = TOWER + "encoder.layers." + layer + ".";
      tensors.layer(path, LAYER, width, size(vision, "intermediate_size"));
    }
    return tensors
        .norm(TOWER + "post_layernorm", width)
        .parameter(PROJECTOR + "input_projection_weight", width, hidden.elements())
        .parameter(PROJECTOR + "soft_emb_norm.weight", width)
        .block();
  }

  private static long size(ConfigFile vision, String key) {
    return vision.integer(key, 1, 1 << 20);
  }
}
