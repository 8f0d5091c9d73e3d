package dev.roofline.models.families;

import dev.roofline.algebra.Dimension;
import dev.roofline.models.LanguageModel;
import dev.roofline.models.block.Activation;
import dev.roofline.models.block.Block;
import dev.roofline.models.block.Mamba2Mixer;
import dev.roofline.models.block.Normalization;
import dev.roofline.models.block.StateSpace;
import dev.roofline.models.block.Width;
import dev.roofline.models.huggingface.Architecture;
import dev.roofline.models.huggingface.ConfigFile;
import java.util.Map;
import java.util.Set;

/**
 * Mamba-2: every layer is one mixer.
 *
 * @see <a href="https://arxiv.org/abs/2405.21060">Dao and Gu 2024</a>
 */
public final class Mamba2 implements Architecture {

  private static final Map<String, ?> DEFAULTS =
      Map.of(
          "num_heads",
          128,
          "head_dim",
          64,
          "n_groups",
          8,
          "state_size",
          128,
          "conv_kernel",
          4,
          "expand",
          2);

  /** For the service loader. */
  public Mamba2() {}

  @Override
  public Set<String> modelTypes() {
    return Set.of("mamba2");
  }

  @Override
  public LanguageModel read(ConfigFile file) {
    ConfigFile config = file.withDefaults(DEFAULTS);
    Width hidden = Width.of(config.dimension("hidden_size", "H"));
    Block layer = Frame.half(Normalization.rms("norm", hidden), mixer(config, hidden));
    return Frame.backbone(config).layers(config.layers("num_hidden_layers", 1), layer).build();
  }

  private static Block mixer(ConfigFile config, Width hidden) {
    StateSpace sizes =
        new StateSpace(
            config.dimension("num_heads", "n_m"),
            config.dimension("head_dim", "d_m"),
            config.dimension("n_groups", "n_g"),
            config.dimension("state_size", "d_s"));
    MambaKeys.checkExpanded(config, "expand", "num_heads", sizes);
    Dimension taps = config.dimension("conv_kernel", "k_c");
    boolean biased = config.flag("use_bias", false);
    return Mamba2Mixer.builder(hidden, sizes, taps)
        .activation(Activation.parse(config.text("hidden_act", "silu", Activation.names())))
        .inputBias(biased)
        .outputBias(biased)
        .convolutionBias(config.flag("use_conv_bias", true))
        .build();
  }
}
