package dev.roofline.models.families;

import dev.roofline.models.LanguageModel;
import dev.roofline.models.block.Block;
import dev.roofline.models.huggingface.Architecture;
import dev.roofline.models.huggingface.ConfigFile;
import java.util.Map;
import java.util.Set;

/** MiniCPM3: latent attention with compressed queries and a gated feed-forward, tied. */
public final class MiniCpm3 implements Architecture {

  private static final Map<String, Object> DEFAULTS =
      Map.ofEntries(
          Map.entry("vocab_size", 32_000),
          Map.entry("hidden_size", 4096),
          Map.entry("intermediate_size", 11_008),
          Map.entry("num_hidden_layers", 32),
          Map.entry("num_attention_heads", 32),
          Map.entry("qk_nope_head_dim", 64),
          Map.entry("qk_rope_head_dim", 32),
          Map.entry("q_lora_rank", 768),
          Map.entry("kv_lora_rank", 256),
          Map.entry("tie_word_embeddings", true));

  /** For the service loader. */
  public MiniCpm3() {}

  @Override
  public Set<String> modelTypes() {
    return Set.of("minicpm3");
  }

  @Override
  public LanguageModel read(ConfigFile config) {
    ConfigFile complete = config.withDefaults(DEFAULTS);
    Decoder decoder = Decoder.of(complete.withDefaults(Map.of("v_head_dim", value(complete))));
    Block attention = LatentKeys.attention(decoder.config());
    return decoder.model(decoder.layer(attention, decoder.gatedFeedForward()));
  }

  /** Values have a head's share of the hidden state. */
  private static long value(ConfigFile config) {
    long heads = config.integer("num_attention_heads", 1, ConfigFile.MOST);
    return Math.max(1, config.integer("hidden_size", 1, ConfigFile.MOST) / heads);
  }
}
