package dev.roofline.models;

import dev.roofline.models.block.Block;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Assembles a {@link LanguageModel} from front to back. */
public final class LanguageModelBuilder {

  private final String id;
  private final String family;
  private final List<Block> before = new ArrayList<>();
  private final List<LayerGroup> layers = new ArrayList<>();
  private final List<Block> after = new ArrayList<>();
  private final Map<ModelPart, Block> parts = new EnumMap<>(ModelPart.class);

  private ConversionFacts facts = ConversionFacts.UNKNOWN;

  LanguageModelBuilder(String id, String family) {
    this.id = Objects.requireNonNull(id, "id");
    this.family = Objects.requireNonNull(family, "family");
  }

  /** Adds a block before the layers, as the embedding. */
  public LanguageModelBuilder before(Block block) {
    before.add(block);
    return this;
  }

  /** The layers, all alike. */
  public LanguageModelBuilder layers(int count, Block block) {
    return layers(count, layer -> "", kind -> block);
  }

  /**
   * The layers, of several kinds; each kind is built once.
   *
   * @param count how many layers
   * @param kindOf the kind of the layer of a number from 0, compared by {@code equals}
   * @param build the block of a kind
   */
  public <K> LanguageModelBuilder layers(
      int count, IntFunction<K> kindOf, Function<K, Block> build) {
    Map<K, List<Integer>> numbers = new LinkedHashMap<>();
    for (int layer = 0; layer < count; layer++) {
      numbers.computeIfAbsent(kindOf.apply(layer), kind -> new ArrayList<>()).add(layer);
    }
    layers.clear();
    numbers.forEach((kind, own) -> layers.add(new LayerGroup(build.apply(kind), own)));
    return this;
  }

  /** Adds a block after the layers, as the final normalisation and the head. */
  public LanguageModelBuilder after(Block block) {
    after.add(block);
    return this;
  }

  /** Says what other file formats depend on. */
  public LanguageModelBuilder facts(ConversionFacts known) {
    facts = known;
    return this;
  }

  /** Adds something that the checkpoint holds beside the language model. */
  public LanguageModelBuilder part(ModelPart part, Block block) {
    parts.put(part, block);
    return this;
  }

  /** The model, of which no part beside the language model counts yet. */
  public LanguageModel build() {
    return new LanguageModel(
        id, family, Block.sequence(before), layers, Block.sequence(after), facts, parts, Set.of());
  }
}
