package dev.roofline.models;

import dev.roofline.algebra.Operator;
import dev.roofline.algebra.Sequence;
import dev.roofline.check.Check;
import dev.roofline.model.Execution;
import dev.roofline.model.Model;
import dev.roofline.models.block.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A language model made of blocks: what comes before the layers, the layers, what comes after them.
 *
 * @param id the identifier, as in {@code qwen2.5-1.5b}
 * @param family the architecture, as in {@code qwen2}
 * @param before the embedding
 * @param layers groups of layers that are built alike; together they number 0 to n − 1
 * @param after the final normalisation and the language-model head
 * @param facts what the configuration says beside that
 */
public record LanguageModel(
    String id,
    String family,
    Block before,
    List<LayerGroup> layers,
    Block after,
    ConversionFacts facts)
    implements Model {

  /**
   * @throws IllegalArgumentException if the id or the family is blank
   */
  public LanguageModel {
    Check.notBlank("id", id);
    Check.notBlank("family", family);
    layers = List.copyOf(layers);
  }

  /** Begins a model. */
  public static LanguageModelBuilder builder(String id, String family) {
    return new LanguageModelBuilder(id, family);
  }

  /** The same under another identifier. */
  public LanguageModel named(String other) {
    return new LanguageModel(other, family, before, layers, after, facts);
  }

  /** The same with other facts. */
  public LanguageModel withFacts(ConversionFacts known) {
    return new LanguageModel(id, family, before, layers, after, known);
  }

  @Override
  public Operator operator(Execution execution) {
    List<Operator> operators = new ArrayList<>();
    operators.add(before.operator(execution));
    layers.forEach(group -> operators.add(group.operator(execution)));
    operators.add(after.operator(execution));
    return new Sequence(operators);
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
}
