package dev.roofline.models.families;

import dev.roofline.models.block.LatentAttention;
import dev.roofline.models.block.LatentAttentionBuilder;
import dev.roofline.models.huggingface.ConfigFile;

/** The keys of latent attention, under DeepSeek's names. */
final class LatentKeys {

  private LatentKeys() {}

  /** The attention, without an indexer. */
  static LatentAttention attention(ConfigFile config) {
    return builder(config).build();
  }

  static LatentAttentionBuilder builder(ConfigFile config) {
    if (!config.mentions("q_lora_rank")) {
      throw config.refusal("q_lora_rank", "must be given: a rank, or null for full-rank queries");
    }
    LatentAttentionBuilder attention =
        LatentAttention.builder()
            .hidden(config.dimension("hidden_size", "H"))
            .heads(config.dimension("num_attention_heads", "n_h"))
            .latent(config.dimension("kv_lora_rank", "d_c"))
            .rotary(config.dimension("qk_rope_head_dim", "d_r"))
            .plain(config.dimension("qk_nope_head_dim", "d_n"))
            .value(config.dimension("v_head_dim", "d_v"))
            .biased(config.flag("attention_bias", false));
    return config.has("q_lora_rank")
        ? attention.queryRank(config.dimension("q_lora_rank", "r_q"))
        : attention;
  }
}
