package dev.roofline.models.families;

import dev.roofline.algebra.Dimension;
import dev.roofline.models.block.Experts;
import dev.roofline.models.huggingface.ConfigFile;
import java.util.List;
import java.util.function.IntPredicate;

/** Keys that say how tokens are routed, and which layers route. */
final class Mixtures {

  private Mixtures() {}

  /** E and k from the keys that hold them. */
  static Experts experts(ConfigFile config, String countKey, String activeKey) {
    Dimension count = config.dimension(countKey, "E");
    return new Experts(count, Dimension.of("k", config.integer(activeKey, 1, count.value())));
  }

  /** The width of an expert, I_e. */
  static Dimension inner(ConfigFile config, String key) {
    return config.dimension(key, "I_e");
  }

  /**
   * Qwen's rule: every {@code decoder_sparse_step}th layer is a mixture, but for {@code
   * mlp_only_layers}.
   */
  static IntPredicate qwen(ConfigFile config) {
    int step = config.layers("decoder_sparse_step", 1);
    List<Long> dense = config.integers("mlp_only_layers");
    return layer -> (layer + 1) % step == 0 && !dense.contains((long) layer);
  }
}
