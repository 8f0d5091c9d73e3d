package dev.roofline.models.huggingface;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Small configurations to change one key of. */
final class Configs {

  private Configs() {}

  static Map<String, @Nullable Object> llama() {
    Map<String, @Nullable Object> keys = new LinkedHashMap<>();
    keys.put("model_type", "llama");
    keys.put("hidden_size", 4096);
    keys.put("intermediate_size", 14336);
    keys.put("num_hidden_layers", 32);
    keys.put("num_attention_heads", 32);
    keys.put("num_key_value_heads", 8);
    keys.put("vocab_size", 128256);
    return keys;
  }

  static Map<String, @Nullable Object> deepSeek() {
    Map<String, @Nullable Object> keys = llama();
    keys.put("model_type", "deepseek_v3");
    keys.put("q_lora_rank", null);
    keys.put("kv_lora_rank", 512);
    keys.put("qk_rope_head_dim", 64);
    keys.put("qk_nope_head_dim", 128);
    keys.put("v_head_dim", 128);
    keys.put("n_routed_experts", 16);
    keys.put("num_experts_per_tok", 4);
    keys.put("moe_intermediate_size", 256);
    keys.put("first_k_dense_replace", 1);
    return keys;
  }

  static Map<String, @Nullable Object> with(
      Map<String, @Nullable Object> keys, String key, @Nullable Object value) {
    keys.put(key, value);
    return keys;
  }

  static ConfigFile file(Map<String, @Nullable Object> keys) {
    return ConfigFile.of("config.json", "model", keys);
  }
}
