package dev.roofline.models.llamacpp;

import dev.roofline.algebra.Kernel;
import dev.roofline.algebra.KernelBuilder;
import dev.roofline.algebra.KernelKind;
import dev.roofline.algebra.Operator;
import dev.roofline.algebra.Tensor;
import dev.roofline.format.NumberFormats;
import dev.roofline.format.Shape;
import dev.roofline.model.Execution;
import dev.roofline.models.ConversionFacts;
import dev.roofline.models.block.Block;
import dev.roofline.models.llamacpp.Layout.Trait;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tables of rotary frequencies that a file stores as tensors, though they are no parameters of the
 * model that a {@code config.json} describes; a step reads them.
 *
 * @param tables the tensors
 */
record RotaryTables(List<Tensor> tables) implements Block {

  /** What they are called. */
  static final Set<String> NAMES =
      Set.of("rope_freqs.weight", "rope_factors_long.weight", "rope_factors_short.weight");

  RotaryTables {
    tables = List.copyOf(tables);
  }

  /** What the converter writes for a model with {@code heads} query heads. */
  static List<PlannedTensor> planned(
      Layout layout, ConversionFacts facts, long heads, Collection<Map<String, Shape>> layers) {
    if (layers.stream().anyMatch(layer -> !Collections.disjoint(layer.keySet(), NAMES))) {
      return List.of();
    }
    if (layout.has(Trait.ROTARY_FREQUENCIES) && facts.llama3Rotary()) {
      return List.of(table("rope_freqs.weight", queryWidth(layers) / heads / 2));
    }
    long factors = facts.longRotaryFactors();
    return layout.has(Trait.ROTARY_FACTORS) && factors > 0
        ? List.of(
            table("rope_factors_long.weight", factors), table("rope_factors_short.weight", factors))
        : List.of();
  }

  private static long queryWidth(Collection<Map<String, Shape>> layers) {
    return layers.stream()
        .flatMap(layer -> Optional.ofNullable(layer.get("self_attn.q_proj.weight")).stream())
        .mapToLong(Shape::rows)
        .findFirst()
        .orElse(0);
  }

  private static PlannedTensor table(String name, long length) {
    return new PlannedTensor(name, Shape.of(length), NumberFormats.F32);
  }

  @Override
  public Operator operator(Execution execution) {
    KernelBuilder kernel = Kernel.named("rope_freqs", KernelKind.ELEMENTWISE);
    tables.forEach(kernel::reads);
    return kernel.build();
  }
}
