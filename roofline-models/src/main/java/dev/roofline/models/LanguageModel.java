package dev.roofline.models;

import dev.roofline.algebra.Operator;
import dev.roofline.algebra.Sequence;
import dev.roofline.check.Check;
import dev.roofline.model.Execution;
import dev.roofline.model.Model;
import dev.roofline.model.PlacedTensor;
import dev.roofline.models.block.Block;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A language model made of blocks: what comes before the layers, the layers, what comes after them.
 *
 * @param id the identifier, as in {@code qwen2.5-1.5b}
 * @param family the architecture, as in {@code qwen2}
 * @param before the embedding
 * @param layers groups of layers that are built alike; together they number 0 to n − 1
 * @param after the final normalisation and the language-model head
 * @param facts what the configuration says beside that
 * @param parts what the checkpoint holds beside the language model; no step runs it
 * @param counted the parts whose tensors count among the model's
 */
public record LanguageModel(
    String id,
    String family,
    Block before,
    List<LayerGroup> layers,
    Block after,
    ConversionFacts facts,
    Map<ModelPart, Block> parts,
    Set<ModelPart> counted)
    implements Model {

  /**
   * @throws IllegalArgumentException if the id or the family is blank, or a part is counted that
   *     there is not
   */
  public LanguageModel {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    Objects.requireNonNull(facts, "facts");
    Objects.requireNonNull(parts, "parts");
    Objects.requireNonNull(counted, "counted");
    Check.notBlank("id", id);
    Check.notBlank("family", family);
    layers = Check.list("layers", layers);
    EnumMap<ModelPart, Block> ownParts = new EnumMap<>(ModelPart.class);
    ownParts.putAll(parts);
    parts = Collections.unmodifiableMap(ownParts);
    EnumSet<ModelPart> ownCounted = EnumSet.noneOf(ModelPart.class);
    ownCounted.addAll(counted);
    counted = Collections.unmodifiableSet(ownCounted);
    if (!ownParts.keySet().containsAll(ownCounted)) {
      throw new IllegalArgumentException(
          "parts counted (" + counted + ") must be among those of " + id + ": " + parts.keySet());
    }
  }

  /** Begins a model. */
  public static LanguageModelBuilder builder(String id, String family) {
    return new LanguageModelBuilder(id, family);
  }

  /**
   * The same under another identifier.
   *
   * @throws IllegalArgumentException if it is blank
   */
  public LanguageModel named(String other) {
    return new LanguageModel(other, family, before, layers, after, facts, parts, counted);
  }

  /**
   * The same with another number of layers, under an identifier that says so, as in {@code
   * plm-1.8b-26-layers}. The pattern of the layers is kept: what stands once before it stays (as
   * the first dense layers of DeepSeek), what repeats is cut short or goes on (as five local layers
   * and a global one of Gemma 3), and a model whose layers are all alike has a pattern of one.
   *
   * @throws IllegalArgumentException if the layers follow no pattern that is seen twice and makes
   *     up most of the model, or fewer are asked than it takes to show the pattern once
   */
  public LanguageModel withLayers(int count) {
    if (count == layerCount()) {
      return this;
    }
    List<LayerGroup> others = LayerPattern.of(id, layers).stretched(count);
    String name = id.replaceFirst("-\\d+-layers$", "") + "-" + count + "-layers";
    return new LanguageModel(name, family, before, others, after, facts, parts, counted);
  }

  /**
   * The least number of layers that {@link #withLayers} accepts: those before the pattern and the
   * pattern once.
   *
   * @throws IllegalArgumentException if the layers follow no pattern
   */
  public int leastLayers() {
    return LayerPattern.of(id, layers).least();
  }

  /**
   * After how many layers the pattern of the layers repeats: 1 if they are all alike.
   *
   * @throws IllegalArgumentException if the layers follow no pattern
   */
  public int layerPeriod() {
    return LayerPattern.of(id, layers).period();
  }

  /** The same with a block in front of all. */
  public LanguageModel preceded(Block block) {
    Block first = Block.sequence(block, before);
    return new LanguageModel(id, family, first, layers, after, facts, parts, counted);
  }

  /** The same with other facts. */
  public LanguageModel withFacts(ConversionFacts known) {
    return new LanguageModel(id, family, before, layers, after, known, parts, counted);
  }

  /**
   * The same with a part of its checkpoint counted too, in parameters and bytes; steps cost the
   * same.
   *
   * @throws IllegalArgumentException if the checkpoint has no such part
   */
  public LanguageModel including(ModelPart part) {
    EnumSet<ModelPart> more = EnumSet.of(part);
    more.addAll(counted);
    return new LanguageModel(id, family, before, layers, after, facts, parts, more);
  }

  /** The same with a part of its checkpoint not counted. */
  public LanguageModel excluding(ModelPart part) {
    List<ModelPart> others = counted.stream().filter(other -> other != part).toList();
    return new LanguageModel(
        id, family, before, layers, after, facts, parts, new LinkedHashSet<>(others));
  }

  @Override
  public Operator operator(Execution execution) {
    List<Operator> operators = new ArrayList<>();
    operators.add(before.operator(execution));
    layers.forEach(group -> operators.add(group.operator(execution)));
    operators.add(after.operator(execution));
    return new Sequence(operators);
  }

  /** The tensors that a step reads, then those of the parts counted. */
  @Override
  public List<PlacedTensor> tensors() {
    List<PlacedTensor> tensors = new ArrayList<>(Model.super.tensors());
    counted.forEach(part -> tensors.addAll(new Held(id, family, parts.get(part)).tensors()));
    return List.copyOf(tensors);
  }

  /** The number of layers. */
  public int layerCount() {
    return layers.stream().mapToInt(group -> group.numbers().size()).sum();
  }

  /** As in {@code qwen2.5-1.5b (qwen2), 28 layers, 1,543,714,304 parameters}. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%s (%s), %d layers, %,d parameters", id, family, layerCount(), parameters());
  }

  /** A part as a model of its own, whose tensors can be listed. */
  private record Held(String id, String family, Block block) implements Model {

    @Override
    public Operator operator(Execution execution) {
      return block.operator(execution);
    }
  }
}
