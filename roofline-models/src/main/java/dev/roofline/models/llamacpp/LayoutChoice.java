package dev.roofline.models.llamacpp;

import dev.roofline.models.LanguageModel;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Chooses the layout of a model. */
final class LayoutChoice {

  private static final Layouts LAYOUTS = Layouts.read();

  private LayoutChoice() {}

  /**
   * The layout of a model.
   *
   * @throws IllegalArgumentException if llama.cpp has no such architecture, or how many attention
   *     heads the model has is not known
   */
  static Layout of(LanguageModel model) {
    List<Layout> candidates = LAYOUTS.ofModelType(model.family());
    if (candidates.isEmpty()) {
      throw new IllegalArgumentException(
          "model type (%s) must be one that llama.cpp can convert: %s"
              .formatted(model.family(), String.join(", ", LAYOUTS.modelTypes())));
    }
    Set<String> names =
        model.tensors().stream()
            .map(placed -> placed.tensor().name())
            .collect(Collectors.toUnmodifiableSet());
    if (model.facts().queryHeads() == 0 && needsHeads(model, names)) {
      throw new IllegalArgumentException(
          "attention heads of %s (not known) must be given by num_attention_heads"
              .formatted(model.id()));
    }
    return candidates.stream()
        .filter(layout -> suits(layout.name(), names))
        .findFirst()
        .orElseThrow();
  }

  /** Latents are split by heads, and tables of rotary frequencies are as long as a head. */
  private static boolean needsHeads(LanguageModel model, Set<String> tensors) {
    return model.facts().llama3Rotary() || tensors.contains("self_attn.kv_b_proj.weight");
  }

  /** Hybrids are named by what they have. */
  private static boolean suits(String layout, Set<String> tensors) {
    boolean recurrent = tensors.stream().anyMatch(name -> name.endsWith("A_log"));
    boolean experts =
        tensors.stream()
            .anyMatch(name -> name.contains("experts") || name.startsWith("block_sparse_moe"));
    return switch (layout) {
      case "granite" -> !recurrent && !experts;
      case "granitemoe" -> !recurrent && experts;
      case "granitehybrid" -> recurrent && experts;
      case "granitehybrid/dense" -> recurrent && !experts;
      case "nemotron_h" -> !experts;
      case "nemotron_h_moe" -> experts;
      default -> true;
    };
  }
}
