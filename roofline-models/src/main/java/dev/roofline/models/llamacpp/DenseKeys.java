package dev.roofline.models.llamacpp;

/** Keys of architectures without experts. */
final class DenseKeys {

  private DenseKeys() {}

  /** Those that are called alike. */
  static void plain(MetadataKeys keys) {
    keys.put("model_type", keys.architecture());
  }

  /** Llama, Mistral and Mixtral are one to llama.cpp. */
  static void llama(MetadataKeys keys) {
    boolean mixture = keys.numberOr("expert_count", 0) > 0;
    keys.put("model_type", mixture ? "mixtral" : "llama")
        .put("sliding_window", null)
        .copy("num_local_experts", "expert_count")
        .copy("num_experts_per_tok", "expert_used_count");
  }

  static void gemma(MetadataKeys keys) {
    plain(keys);
    keys.copy("sliding_window", "attention.sliding_window");
  }

  static void phi3(MetadataKeys keys) {
    plain(keys);
    keys.put("sliding_window", null).copy("sliding_window", "attention.sliding_window");
    rotary(keys, "partial_rotary_factor");
  }

  static void gptNeoX(MetadataKeys keys) {
    keys.put("model_type", "gpt_neox").flag("attention_bias", "attn_qkv.bias");
    rotary(keys, "rotary_pct");
  }

  static void latent(MetadataKeys keys) {
    plain(keys);
    latentAttention(keys);
  }

  /** Latent attention as heads see it; older files state its widths without {@code _mla}. */
  static void latentAttention(MetadataKeys keys) {
    long rotated = keys.number("rope.dimension_count");
    long key =
        keys.has("attention.key_length_mla")
            ? keys.number("attention.key_length_mla")
            : keys.number("attention.key_length");
    keys.put("q_lora_rank", null)
        .copy("q_lora_rank", "attention.q_lora_rank")
        .copy("kv_lora_rank", "attention.kv_lora_rank")
        .put("qk_rope_head_dim", rotated)
        .put("qk_nope_head_dim", key - rotated)
        .copy("v_head_dim", "attention.value_length")
        .copy("v_head_dim", "attention.value_length_mla")
        .copy("num_key_value_heads", "attention.head_count")
        .flag("attention_bias", "attn_q_a.bias");
  }

  /** The share of a head that rotates. */
  static void rotary(MetadataKeys keys, String key) {
    if (keys.has("rope.dimension_count")) {
      double heads = keys.number("attention.head_count");
      double width =
          keys.has("attention.key_length")
              ? keys.number("attention.key_length")
              : keys.number("embedding_length") / heads;
      keys.put(key, Math.min(1, keys.number("rope.dimension_count") / width));
    }
  }
}
