package dev.roofline.models.families;

import dev.roofline.algebra.Extent;
import dev.roofline.models.block.AttentionSpan;
import dev.roofline.models.huggingface.ConfigFile;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** What each layer of a Llama 4 is. */
final class Llama4Layers {

  static final Map<String, Object> DEFAULTS =
      Map.ofEntries(
          Map.entry("vocab_size", 202_048),
          Map.entry("hidden_size", 5120),
          Map.entry("intermediate_size", 8192),
          Map.entry("intermediate_size_mlp", 16_384),
          Map.entry("num_hidden_layers", 48),
          Map.entry("num_attention_heads", 40),
          Map.entry("num_key_value_heads", 8),
          Map.entry("head_dim", 128),
          Map.entry("num_experts_per_tok", 1),
          Map.entry("num_local_experts", 16),
          Map.entry("interleave_moe_layer_step", 1),
          Map.entry("no_rope_layer_interval", 4),
          Map.entry("attention_chunk_size", 8192));

  private final IntFunction<AttentionSpan> spans;
  private final List<Long> rotary;
  private final int withoutRotaryEvery;
  private final ConfigFile text;
  private final int mixtureEvery;

  private Llama4Layers(ConfigFile text) {
    this.text = text;
    this.rotary = text.integers("no_rope_layers");
    this.withoutRotaryEvery = text.layers("no_rope_layer_interval", 1);
    this.mixtureEvery = text.layers("interleave_moe_layer_step", 1);
    this.spans = SlidingWindow.layers(text, "chunked_attention", chunk(text), this::isRotary);
    int layers = text.layers("num_hidden_layers", 1);
    if (!rotary.isEmpty() && rotary.size() < layers) {
      throw text.refusal(
          "no_rope_layers", "must hold 0 or 1 for each of num_hidden_layers (" + layers + ")");
    }
  }

  static Llama4Layers of(ConfigFile text) {
    return new Llama4Layers(text);
  }

  /** A kind of layer. */
  record Kind(AttentionSpan span, boolean rotary, boolean mixture) {}

  Kind kind(int layer) {
    return new Kind(spans.apply(layer), isRotary(layer), isMixture(layer));
  }

  private static AttentionSpan chunk(ConfigFile text) {
    return AttentionSpan.chunked(
        text.has("attention_chunk_size")
            ? text.integer("attention_chunk_size", 1, ConfigFile.MOST)
            : Extent.UNBOUNDED);
  }

  /** A 1 among {@code no_rope_layers} means rotary embedding. */
  private boolean isRotary(int layer) {
    return rotary.isEmpty() ? (layer + 1) % withoutRotaryEvery != 0 : rotary.get(layer) != 0;
  }

  private boolean isMixture(int layer) {
    return text.has("moe_layers")
        ? text.integers("moe_layers").contains((long) layer)
        : (layer + 1) % mixtureEvery == 0;
  }
}
