package dev.roofline.models.llamacpp;

import java.util.List;
import java.util.Map;

/** What a tensor is to llama-quantize, told by its name. */
enum TensorKind {
  OUTPUT,
  EMBEDDING,
  /** Values, alone or fused with queries and keys, or the up-projection of a latent. */
  VALUE,
  KEY,
  QUERY,
  ATTENTION_OUTPUT,
  UP,
  GATE,
  DOWN,
  OTHER;

  private static final Map<String, TensorKind> WHOLE_NAMES =
      Map.of(
          "output.weight", OUTPUT,
          "token_embd.weight", EMBEDDING,
          "per_layer_token_embd.weight", EMBEDDING);

  /** Parts of names; the first that occurs decides. */
  private static final List<Map.Entry<String, TensorKind>> PARTS =
      List.of(
          Map.entry("attn_qkv.weight", VALUE),
          Map.entry("attn_kv_b.weight", VALUE),
          Map.entry("attn_v.weight", VALUE),
          Map.entry("attn_k.weight", KEY),
          Map.entry("attn_q.weight", QUERY),
          Map.entry("attn_output.weight", ATTENTION_OUTPUT),
          Map.entry("ffn_up", UP),
          Map.entry("ffn_gate", GATE),
          Map.entry("ffn_down", DOWN));

  static TensorKind of(PlannedTensor tensor) {
    String name = tensor.name();
    TensorKind whole = WHOLE_NAMES.get(name);
    if (whole != null) {
      return whole;
    }
    return PARTS.stream()
        .filter(part -> name.contains(part.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(OTHER);
  }
}
