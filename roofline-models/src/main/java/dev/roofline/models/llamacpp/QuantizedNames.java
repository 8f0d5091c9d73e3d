package dev.roofline.models.llamacpp;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which tensors are quantised at all: matrices, except those whose values matter too much. */
final class QuantizedNames {

  private static final Set<String> KEPT = Set.of("position_embd.weight", "token_types.weight");

  private static final List<String> KEPT_PARTS =
      List.of(
          "_norm.weight",
          "ffn_gate_inp.weight",
          "ffn_gate_tid2eid.weight",
          "altup",
          "laurel",
          "per_layer_model_proj",
          "ssm_conv1d",
          "shortconv.conv.weight",
          "indexer.k_proj.weight",
          "indexer.q_proj.weight",
          "attn_rel_b.weight",
          ".position_embd",
          "sam.pos_embd",
          "sam.neck.",
          "sam.net_",
          ".rel_pos",
          ".patch_embd",
          ".patch_merger",
          "a.rvq.codebook",
          "mm.a.code_embd");

  private static final List<String> KEPT_OF_RWKV =
      Stream.of(
              "first",
              "w0",
              "w1",
              "w2",
              "v0",
              "v1",
              "v2",
              "a0",
              "a1",
              "a2",
              "g1",
              "g2",
              "decay_w1",
              "decay_w2",
              "lerp_fused")
          .map(name -> "time_mix_" + name + ".weight")
          .toList();

  private QuantizedNames() {}

  static boolean include(PlannedTensor tensor) {
    String name = tensor.name();
    return tensor.rank() >= 2
        && name.endsWith("weight")
        && !KEPT.contains(name)
        && Stream.concat(KEPT_PARTS.stream(), KEPT_OF_RWKV.stream()).noneMatch(name::contains);
  }
}
