package dev.roofline.models.llamacpp;

/** Keys of architectures with recurrent layers. */
final class RecurrentKeys {

  private static final String INNER = "ssm.inner_size";
  private static final String HEADS = "ssm.time_step_rank";

  private RecurrentKeys() {}

  static void mamba2(MetadataKeys keys) {
    keys.put("model_type", "mamba2")
        .copy("num_heads", HEADS)
        .ratio("head_dim", INNER, HEADS)
        .ratio("expand", INNER, "embedding_length")
        .copy("n_groups", "ssm.group_count")
        .copy("state_size", "ssm.state_size")
        .copy("conv_kernel", "ssm.conv_kernel")
        .flag("use_bias", "ssm_in.bias")
        .flag("use_conv_bias", "ssm_conv1d.bias");
  }

  static void nemotronH(MetadataKeys keys) {
    keys.put("model_type", "nemotron_h")
        .put("hybrid_override_pattern", String.join("", keys.forLayers(l -> letter(keys, l))))
        .copy("mamba_num_heads", HEADS)
        .ratio("mamba_head_dim", INNER, HEADS)
        .copy("n_groups", "ssm.group_count")
        .copy("ssm_state_size", "ssm.state_size")
        .copy("conv_kernel", "ssm.conv_kernel")
        .flag("use_bias", "ssm_in.bias")
        .flag("use_conv_bias", "ssm_conv1d.bias")
        .copy("n_routed_experts", "expert_count")
        .copy("num_experts_per_tok", "expert_used_count")
        .copy("moe_intermediate_size", "expert_feed_forward_length")
        .copy("moe_shared_expert_intermediate_size", "expert_shared_feed_forward_length")
        .copy("moe_latent_size", "moe_latent_size");
  }

  /** What a layer is, by the letter of Nemotron-H's patterns. */
  private static String letter(MetadataKeys keys, int layer) {
    if (keys.numberIn(layer, "attention.head_count_kv") > 0) {
      return "*";
    }
    if (keys.hasTensor(layer, "ffn_gate_inp.weight")) {
      return "E";
    }
    return keys.numberIn(layer, "feed_forward_length") > 0 ? "-" : "M";
  }

  static void falconH1(MetadataKeys keys) {
    mamba(keys.put("model_type", "falcon_h1"));
    keys.copy("mamba_d_ssm", INNER)
        .flag("mamba_rms_norm", "ssm_norm.weight")
        .flag("projectors_bias", "ssm_out.bias");
  }

  /** Granite, dense or a mixture, all attention or with Mamba-2 layers. */
  static void granite(MetadataKeys keys) {
    keys.put("model_type", "granitemoehybrid")
        .put("layer_types", keys.forLayers(layer -> kind(keys, layer)))
        .put("num_local_experts", keys.numberOr("expert_count", 0))
        .copy("num_experts_per_tok", "expert_used_count")
        .copy("shared_intermediate_size", "feed_forward_length")
        .copy("shared_intermediate_size", "expert_shared_feed_forward_length");
    if (keys.has(INNER)) {
      mamba(keys);
      keys.ratio("mamba_expand", INNER, "embedding_length");
    } else {
      keys.put("position_embedding_type", "rope");
    }
  }

  private static String kind(MetadataKeys keys, int layer) {
    return keys.hasTensor(layer, "ssm_in.weight") ? "mamba" : "attention";
  }

  private static void mamba(MetadataKeys keys) {
    keys.copy("mamba_n_heads", HEADS)
        .ratio("mamba_d_head", INNER, HEADS)
        .copy("mamba_n_groups", "ssm.group_count")
        .copy("mamba_d_state", "ssm.state_size")
        .copy("mamba_d_conv", "ssm.conv_kernel")
        .flag("mamba_proj_bias", "ssm_in.bias")
        .flag("mamba_conv_bias", "ssm_conv1d.bias");
  }

  static void qwen3Next(MetadataKeys keys) {
    keys.put("model_type", "qwen3_next")
        .copy("full_attention_interval", "full_attention_interval")
        .copy("linear_conv_kernel_dim", "ssm.conv_kernel")
        .copy("linear_key_head_dim", "ssm.state_size")
        .copy("linear_num_key_heads", "ssm.group_count")
        .copy("linear_num_value_heads", HEADS)
        .ratio("linear_value_head_dim", INNER, HEADS);
    MixtureKeys.qwenExperts(keys);
    DenseKeys.rotary(keys, "partial_rotary_factor");
  }
}
