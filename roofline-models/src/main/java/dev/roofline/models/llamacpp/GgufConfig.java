package dev.roofline.models.llamacpp;

import dev.roofline.check.Quote;
import dev.roofline.models.ModelFileException;
import dev.roofline.models.gguf.GgufFile;
import dev.roofline.models.huggingface.ConfigFile;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The {@code config.json} of a model as its GGUF file tells it: metadata under the names of Hugging
 * Face; biases, norms and ties from the tensors that there are.
 */
final class GgufConfig {

  /** What each architecture adds to the keys that all share. */
  private static final Map<String, Consumer<MetadataKeys>> ARCHITECTURES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("deepseek2", MixtureKeys::deepSeek2),
              Map.entry("deepseek32", MixtureKeys::deepSeek32),
              Map.entry("falcon-h1", RecurrentKeys::falconH1),
              Map.entry("gemma2", DenseKeys::gemma),
              Map.entry("gemma3", DenseKeys::gemma),
              Map.entry("glm4moe", MixtureKeys::glm4Moe),
              Map.entry("gpt-oss", MixtureKeys::gptOss),
              Map.entry("gptneox", DenseKeys::gptNeoX),
              Map.entry("granite", RecurrentKeys::granite),
              Map.entry("granitehybrid", RecurrentKeys::granite),
              Map.entry("granitemoe", MixtureKeys::graniteMoe),
              Map.entry("llama", DenseKeys::llama),
              Map.entry("llama4", MixtureKeys::llama4),
              Map.entry("mamba2", RecurrentKeys::mamba2),
              Map.entry("minicpm3", DenseKeys::latent),
              Map.entry("nemotron_h", RecurrentKeys::nemotronH),
              Map.entry("nemotron_h_moe", RecurrentKeys::nemotronH),
              Map.entry("olmo2", DenseKeys::plain),
              Map.entry("phi3", DenseKeys::phi3),
              Map.entry("plm", DenseKeys::latent),
              Map.entry("qwen2", DenseKeys::plain),
              Map.entry("qwen2moe", MixtureKeys::qwen),
              Map.entry("qwen3", DenseKeys::plain),
              Map.entry("qwen3moe", MixtureKeys::qwen),
              Map.entry("qwen3next", RecurrentKeys::qwen3Next),
              Map.entry("smallthinker", MixtureKeys::smallThinker)));

  private GgufConfig() {}

  /** llama.cpp's names of the architectures that can be read, sorted. */
  static Set<String> architectures() {
    return ARCHITECTURES.keySet();
  }

  /**
   * The configuration under the id of a model.
   *
   * @throws ModelFileException if the architecture cannot be read or metadata are missing
   */
  static ConfigFile of(GgufFile file, String id) {
    MetadataKeys keys = new MetadataKeys(file);
    Consumer<MetadataKeys> own = ARCHITECTURES.get(keys.architecture());
    if (own == null) {
      throw new ModelFileException(
          file.name(),
          "metadata \"general.architecture\" (%s) must be one of %s"
              .formatted(Quote.of(keys.architecture()), String.join(", ", architectures())));
    }
    common(keys);
    own.accept(keys);
    return ConfigFile.of(file.name(), id, keys.map());
  }

  private static void common(MetadataKeys keys) {
    keys.put("num_hidden_layers", keys.layers())
        .copy("hidden_size", "embedding_length")
        .copy("intermediate_size", "feed_forward_length")
        .copy("num_attention_heads", "attention.head_count")
        .copy("num_key_value_heads", "attention.head_count_kv")
        .copy("head_dim", "attention.key_length")
        .copy("num_nextn_predict_layers", "nextn_predict_layers")
        .put("vocab_size", keys.tensor("token_embd.weight").shape().rows())
        .put("tie_word_embeddings", !keys.hasTensor("output.weight"))
        .flag("attention_bias", "attn_q.bias")
        .flag("mlp_bias", "ffn_up.bias");
    if (keys.hasTensor("rope_freqs.weight")) {
      keys.put("rope_scaling", Map.of("rope_type", "llama3"));
    }
  }
}
