package dev.roofline.models.families;

import dev.roofline.algebra.Dimension;
import dev.roofline.models.block.Activation;
import dev.roofline.models.block.Mamba2Mixer;
import dev.roofline.models.block.Mamba2MixerBuilder;
import dev.roofline.models.block.StateSpace;
import dev.roofline.models.block.Width;
import dev.roofline.models.huggingface.ConfigFile;
import java.util.Map;

/** The keys of a Mamba-2 mixer inside a hybrid, which begin with {@code mamba_}. */
final class MambaKeys {

  private static final String EXPAND = "mamba_expand";
  private static final String HEADS = "mamba_n_heads";
  private static final String WIDTH = "mamba_d_head";

  private static final Map<String, ?> DEFAULTS =
      Map.of(
          HEADS,
          128,
          WIDTH,
          "auto",
          "mamba_n_groups",
          1,
          "mamba_d_state",
          256,
          "mamba_d_conv",
          4,
          EXPAND,
          2);

  private MambaKeys() {}

  /** A mixer at {@code mamba} whose inner width is {@code mamba_expand} times the hidden size. */
  static Mamba2MixerBuilder mixer(ConfigFile file, Width hidden) {
    ConfigFile config = file.withDefaults(DEFAULTS);
    return mixer(config, hidden, EXPAND, expanded(config, hidden));
  }

  /** A mixer at {@code mamba} of an inner width that the key {@code innerKey} says. */
  static Mamba2MixerBuilder mixer(ConfigFile file, Width hidden, String innerKey, long inner) {
    ConfigFile config = file.withDefaults(DEFAULTS);
    Dimension heads = config.dimension(HEADS, "n_m");
    config.checkDivides(HEADS, heads.value(), innerKey, inner);
    long width = inner / heads.value();
    if (!config.isText(WIDTH, "auto") && config.integer(WIDTH, 1, ConfigFile.MOST) != width) {
      throw config.refusal(
          WIDTH, "must be the inner width over the heads, " + width + ", or \"auto\"");
    }
    StateSpace sizes =
        new StateSpace(
            heads,
            Dimension.of("d_m", width),
            config.dimension("mamba_n_groups", "n_g"),
            config.dimension("mamba_d_state", "d_s"));
    return Mamba2Mixer.builder(hidden, sizes, config.dimension("mamba_d_conv", "k_c"))
        .at("mamba")
        .activation(Activation.parse(config.text("hidden_act", "silu", Activation.names())))
        .inputBias(config.flag("mamba_proj_bias", false))
        .outputBias(config.flag("mamba_proj_bias", false))
        .convolutionBias(config.flag("mamba_conv_bias", true));
  }

  /** The hidden size times {@code mamba_expand}. */
  static long expanded(ConfigFile file, Width hidden) {
    ConfigFile config = file.withDefaults(DEFAULTS);
    return Math.multiplyExact(config.integer(EXPAND, 1, ConfigFile.MOST), hidden.elements());
  }

  /** Refuses heads that do not make up the hidden size times an expansion. */
  static void checkExpanded(ConfigFile config, String expand, String heads, StateSpace sizes) {
    long hidden = config.integer("hidden_size", 1, ConfigFile.MOST);
    long inner = Math.multiplyExact(hidden, config.integer(expand, 1, ConfigFile.MOST));
    if (sizes.inner().elements() != inner) {
      throw config.refusal(
          heads,
          "times the head width ("
              + sizes.width().value()
              + ") must be hidden_size times "
              + expand
              + " ("
              + inner
              + ")");
    }
  }
}
