package dev.roofline.models.families;

import dev.roofline.algebra.Extent;
import dev.roofline.models.block.AttentionSpan;
import dev.roofline.models.huggingface.ConfigFile;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/** Which layers attend to nearby tokens alone, and how far they see. */
final class SlidingWindow {

  private static final String WINDOW = "sliding_window";
  private static final String TYPES = "layer_types";
  private static final String SLIDING = "sliding_attention";
  private static final long BY_DEFAULT = 4096;
  private static final int FIRST_BY_DEFAULT = 28;

  private SlidingWindow() {}

  /** Tokens of {@code sliding_window}: 4096 if absent, {@link Extent#UNBOUNDED} if null. */
  static long of(ConfigFile config) {
    if (config.has(WINDOW)) {
      return config.integer(WINDOW, 1, ConfigFile.MOST);
    }
    return config.mentions(WINDOW) ? Extent.UNBOUNDED : BY_DEFAULT;
  }

  /** The window of every layer; full attention if absent or null. */
  static AttentionSpan orFull(ConfigFile config) {
    return AttentionSpan.sliding(config.has(WINDOW) ? of(config) : Extent.UNBOUNDED);
  }

  /** The window, where {@code use_sliding_window} asks for it. */
  static AttentionSpan ifUsed(ConfigFile config) {
    return AttentionSpan.sliding(
        config.flag("use_sliding_window", false) ? of(config) : Extent.UNBOUNDED);
  }

  /**
   * Qwen's rule for each layer: {@code layer_types} if given; otherwise, with {@code
   * use_sliding_window}, the layers from {@code max_window_layers} on.
   */
  static IntFunction<AttentionSpan> qwen(ConfigFile config) {
    int first =
        config.has("max_window_layers") ? config.layers("max_window_layers", 0) : FIRST_BY_DEFAULT;
    return layers(config, ifUsed(config), layer -> layer >= first);
  }

  /** Windows where {@code layer_types} says so or, if it is absent, where the family does. */
  static IntFunction<AttentionSpan> layers(
      ConfigFile config, AttentionSpan window, IntPredicate slides) {
    return layers(config, SLIDING, window, slides);
  }

  /** The same for any kind of attention to nearby tokens, under its name in {@code layer_types}. */
  static IntFunction<AttentionSpan> layers(
      ConfigFile config, String type, AttentionSpan span, IntPredicate isLocal) {
    if (!config.has(TYPES)) {
      return layer -> isLocal.test(layer) ? span : AttentionSpan.full();
    }
    List<String> types = config.texts(TYPES);
    int layers = config.layers("num_hidden_layers", 1);
    if (types.size() != layers || !List.of("full_attention", type).containsAll(types)) {
      throw config.refusal(
          TYPES,
          "must hold full_attention or "
              + type
              + " for each of num_hidden_layers ("
              + layers
              + ")");
    }
    return layer -> types.get(layer).equals(type) ? span : AttentionSpan.full();
  }
}
