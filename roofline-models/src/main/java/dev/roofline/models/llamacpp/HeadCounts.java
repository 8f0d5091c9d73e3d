package dev.roofline.models.llamacpp;

import dev.roofline.format.Shape;
import dev.roofline.models.ConversionFacts;
import java.util.Collection;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * Attention heads of a model. Where its configuration leaves them to defaults, the tensors tell how
 * many query heads share keys and values, and one such group stands for all.
 *
 * @param query query heads
 * @param keyValue heads of keys and values
 */
record HeadCounts(long query, long keyValue) {

  /** The heads of a model with these tensors, by name, in each layer. */
  static HeadCounts of(ConversionFacts facts, Collection<Map<String, Shape>> layers) {
    long group = layers.stream().mapToLong(HeadCounts::group).max().orElse(0);
    if (facts.queryHeads() == 0) {
      return new HeadCounts(group, group == 0 ? 0 : 1);
    }
    boolean stated = facts.keyValueHeads() > 0;
    long shared = group == 0 ? facts.queryHeads() : facts.queryHeads() / group;
    return new HeadCounts(facts.queryHeads(), stated ? facts.keyValueHeads() : shared);
  }

  /** The width of all query heads over that of all keys; 0 if the layer does not tell. */
  private static long group(Map<String, Shape> layer) {
    return Stream.of("self_attn.", "mixer.")
        .filter(path -> layer.containsKey(path + "o_proj.weight"))
        .mapToLong(path -> group(layer, path))
        .findFirst()
        .orElse(0);
  }

  private static long group(Map<String, Shape> layer, String path) {
    long queries = width(layer, path + "o_proj.weight", Shape::rowLength);
    long keys = width(layer, path + "k_proj.weight", Shape::rows);
    long fused = width(layer, path + "qkv_proj.weight", Shape::rows);
    long alone = keys > 0 ? keys : (fused - queries) / 2;
    return alone <= 0 ? 0 : queries / alone;
  }

  private static long width(
      Map<String, Shape> layer, String name, ToLongFunction<Shape> dimension) {
    Shape shape = layer.get(name);
    return shape == null ? 0 : dimension.applyAsLong(shape);
  }
}
