package dev.roofline.models.families;

import dev.roofline.algebra.Dimension;
import dev.roofline.models.LanguageModel;
import dev.roofline.models.block.Activation;
import dev.roofline.models.block.AttentionHeads;
import dev.roofline.models.block.Block;
import dev.roofline.models.block.GroupedQueryAttention;
import dev.roofline.models.block.Mamba2Mixer;
import dev.roofline.models.block.Normalization;
import dev.roofline.models.block.StateSpace;
import dev.roofline.models.block.Width;
import dev.roofline.models.huggingface.Architecture;
import dev.roofline.models.huggingface.ConfigFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Nemotron-H: each layer is one thing, a Mamba-2 mixer, attention without rotary embedding, a plain
 * feed-forward or a mixture of plain experts, as {@code hybrid_override_pattern} says.
 *
 * @see <a href="https://arxiv.org/abs/2504.03624">Nemotron-H</a>
 */
public final class NemotronH implements Architecture {

  private static final String PATH = "mixer";
  private static final Map<String, ?> DEFAULTS = defaults();

  /** For the service loader. */
  public NemotronH() {}

  @Override
  public Set<String> modelTypes() {
    return Set.of("nemotron_h");
  }

  @Override
  public LanguageModel read(ConfigFile file) {
    ConfigFile config = file.withDefaults(DEFAULTS);
    Width hidden = Width.of(config.dimension("hidden_size", "H"));
    List<NemotronLayer> pattern = NemotronLayer.pattern(config);
    return Frame.backbone(config)
        .layers(
            pattern.size(),
            pattern::get,
            kind -> Frame.half(Normalization.rms("norm", hidden), mixer(config, hidden, kind)))
        .build();
  }

  private static Block mixer(ConfigFile config, Width hidden, NemotronLayer kind) {
    return switch (kind) {
      case MAMBA -> mamba(config, hidden);
      case ATTENTION -> attention(config);
      case FEED_FORWARD -> NemotronMixture.network(config, hidden, "intermediate_size").at(PATH);
      case EXPERTS -> NemotronMixture.of(config, hidden);
    };
  }

  private static Block mamba(ConfigFile config, Width hidden) {
    StateSpace sizes =
        new StateSpace(
            config.dimension("mamba_num_heads", "n_m"),
            config.dimension("mamba_head_dim", "d_m"),
            config.dimension("n_groups", "n_g"),
            config.dimension("ssm_state_size", "d_s"));
    boolean biased = config.flag("use_bias", false);
    String function = config.text("mamba_hidden_act", "silu", Activation.names());
    return Mamba2Mixer.builder(hidden, sizes, config.dimension("conv_kernel", "k_c"))
        .at(PATH)
        .activation(Activation.parse(function))
        .inputBias(biased)
        .outputBias(biased)
        .convolutionBias(config.flag("use_conv_bias", true))
        .build();
  }

  private static Block attention(ConfigFile config) {
    Dimension query = config.dimension("num_attention_heads", "n_h");
    Dimension keyValue = config.dimension("num_key_value_heads", "n_kv", query.value());
    config.checkDivides(
        "num_key_value_heads", keyValue.value(), "num_attention_heads", query.value());
    String width = config.has("head_dim") ? "head_dim" : "attention_head_dim";
    boolean biased = config.flag("attention_bias", false);
    return GroupedQueryAttention.builder(
            new AttentionHeads(
                config.dimension("hidden_size", "H"),
                query,
                keyValue,
                config.dimension(width, "d_h", 128)))
        .at(PATH)
        .inputBias(biased)
        .outputBias(biased)
        .withoutRotary()
        .build();
  }

  private static Map<String, ?> defaults() {
    Map<String, Object> keys = new HashMap<>();
    keys.put("num_attention_heads", 32);
    keys.put("num_key_value_heads", 8);
    keys.put("intermediate_size", 21504);
    keys.put("mamba_num_heads", 128);
    keys.put("mamba_head_dim", 64);
    keys.put("n_groups", 8);
    keys.put("ssm_state_size", 128);
    keys.put("conv_kernel", 4);
    return Map.copyOf(keys);
  }
}
