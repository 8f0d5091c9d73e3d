package dev.roofline.models.families;

import dev.roofline.algebra.Extent;
import dev.roofline.models.huggingface.ConfigFile;
import java.util.List;
import java.util.function.IntFunction;

/** Which layers attend through a sliding window, and how wide it is. */
final class SlidingWindow {

  private static final String WINDOW = "sliding_window";
  private static final String TYPES = "layer_types";
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

  /**
   * Qwen's rule for each layer: {@code layer_types} if given; otherwise, with {@code
   * use_sliding_window}, the layers from {@code max_window_layers} on.
   */
  static IntFunction<Long> qwen(ConfigFile config) {
    long window = config.flag("use_sliding_window", false) ? of(config) : Extent.UNBOUNDED;
    if (config.has(TYPES)) {
      return byTypes(config, window);
    }
    int first =
        config.has("max_window_layers") ? config.layers("max_window_layers", 0) : FIRST_BY_DEFAULT;
    return layer -> layer >= first ? window : Extent.UNBOUNDED;
  }

  private static IntFunction<Long> byTypes(ConfigFile config, long window) {
    List<String> types = config.texts(TYPES);
    int layers = config.layers("num_hidden_layers", 1);
    boolean known =
        types.stream()
            .allMatch(type -> type.equals("full_attention") || type.equals("sliding_attention"));
    if (types.size() != layers || !known) {
      throw config.refusal(
          TYPES,
          "must hold full_attention or sliding_attention for each of num_hidden_layers ("
              + layers
              + ")");
    }
    return layer -> types.get(layer).equals("sliding_attention") ? window : Extent.UNBOUNDED;
  }
}
