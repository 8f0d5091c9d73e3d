package dev.roofline.models.llamacpp;

import dev.roofline.format.ScaledFormats;
import java.util.Map;

/** Keys of mixtures of experts. */
final class MixtureKeys {

  /** One layer in four of SmallThinker sees all tokens and rotates nothing. */
  private static final int FULL_EVERY = 4;

  private MixtureKeys() {}

  /** Qwen2 and Qwen3, whose model types have an underline. */
  static void qwen(MetadataKeys keys) {
    keys.put("model_type", keys.architecture().replace("moe", "_moe"))
        .flag("qkv_bias", "attn_q.bias");
    qwenExperts(keys);
  }

  static void qwenExperts(MetadataKeys keys) {
    keys.copy("num_experts", "expert_count")
        .copy("num_experts_per_tok", "expert_used_count")
        .copy("moe_intermediate_size", "expert_feed_forward_length")
        .copy("shared_expert_intermediate_size", "expert_shared_feed_forward_length");
  }

  static void deepSeek2(MetadataKeys keys) {
    boolean corrected = keys.hasTensor("exp_probs_b.bias");
    keys.put("model_type", corrected ? "deepseek_v3" : "deepseek_v2")
        .put("topk_method", corrected ? "noaux_tc" : "greedy");
    deepSeekExperts(keys);
    DenseKeys.latentAttention(keys);
  }

  static void deepSeek32(MetadataKeys keys) {
    keys.put("model_type", "deepseek_v32")
        .copy("index_n_heads", "attention.indexer.head_count")
        .copy("index_head_dim", "attention.indexer.key_length")
        .copy("index_topk", "attention.indexer.top_k");
    deepSeekExperts(keys);
    DenseKeys.latentAttention(keys);
  }

  static void glm4Moe(MetadataKeys keys) {
    keys.put("model_type", "glm4_moe").flag("use_qk_norm", "attn_q_norm.weight");
    deepSeekExperts(keys);
    DenseKeys.rotary(keys, "partial_rotary_factor");
  }

  private static void deepSeekExperts(MetadataKeys keys) {
    keys.copy("n_routed_experts", "expert_count")
        .copy("num_experts_per_tok", "expert_used_count")
        .copy("n_shared_experts", "expert_shared_count")
        .copy("moe_intermediate_size", "expert_feed_forward_length")
        .copy("first_k_dense_replace", "leading_dense_block_count");
  }

  static void gptOss(MetadataKeys keys) {
    localExperts(keys.put("model_type", "gpt_oss"));
    keys.copy("intermediate_size", "expert_feed_forward_length")
        .copy("sliding_window", "attention.sliding_window");
    if (keys.tensor("ffn_down_exps.weight").ggmlType().format().equals(ScaledFormats.MXFP4)) {
      keys.put("quantization_config", Map.of("quant_method", "mxfp4"));
    }
  }

  static void llama4(MetadataKeys keys) {
    localExperts(keys.put("model_type", "llama4_text"));
    keys.copy("intermediate_size_mlp", "feed_forward_length")
        .copy("intermediate_size", "expert_feed_forward_length")
        .copy("interleave_moe_layer_step", "interleave_moe_layer_step");
  }

  static void graniteMoe(MetadataKeys keys) {
    if (keys.hasTensor("ffn_up_shexp.weight")) {
      RecurrentKeys.granite(keys);
    } else {
      localExperts(keys.put("model_type", "granitemoe"));
    }
  }

  static void localExperts(MetadataKeys keys) {
    keys.copy("num_local_experts", "expert_count").copy("num_experts_per_tok", "expert_used_count");
  }

  static void smallThinker(MetadataKeys keys) {
    keys.put("model_type", "smallthinker")
        .copy("moe_num_primary_experts", "expert_count")
        .copy("moe_num_active_primary_experts", "expert_used_count")
        .copy("moe_ffn_hidden_size", "expert_feed_forward_length");
    if (keys.has("attention.sliding_window")) {
      var layout = keys.forLayers(layer -> layer % FULL_EVERY == 0 ? 0L : 1L);
      keys.copy("sliding_window_size", "attention.sliding_window")
          .put("sliding_window_layout", layout)
          .put("rope_layout", layout);
    }
  }
}
