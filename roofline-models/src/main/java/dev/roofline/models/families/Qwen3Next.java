package dev.roofline.models.families;

import dev.roofline.models.LanguageModel;
import dev.roofline.models.LayerGroup;
import dev.roofline.models.ModelPart;
import dev.roofline.models.block.AttentionHeads;
import dev.roofline.models.block.Block;
import dev.roofline.models.block.DeltaNetHeads;
import dev.roofline.models.block.GatedDeltaNet;
import dev.roofline.models.block.Projection;
import dev.roofline.models.block.Width;
import dev.roofline.models.huggingface.Architecture;
import dev.roofline.models.huggingface.ConfigFile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Qwen3-Next: gated DeltaNet, and attention with a gated output in every fourth layer; mixtures
 * whose shared expert has a gate of its own. Its checkpoint holds one layer that predicts a token
 * further ahead (MTP); that one attends, and shares embedding and head.
 */
public final class Qwen3Next implements Architecture {

  private static final double ROTARY = 0.25;
  private static final String INTERVAL = "full_attention_interval";
  private static final String TYPES = "layer_types";
  private static final Map<String, Object> DEFAULTS =
      Map.ofEntries(
          Map.entry("vocab_size", 151_936),
          Map.entry("hidden_size", 2048),
          Map.entry("intermediate_size", 5632),
          Map.entry("num_hidden_layers", 48),
          Map.entry("num_attention_heads", 16),
          Map.entry("num_key_value_heads", 2),
          Map.entry("head_dim", 256),
          Map.entry(INTERVAL, 4),
          Map.entry("linear_conv_kernel_dim", 4),
          Map.entry("linear_key_head_dim", 128),
          Map.entry("linear_value_head_dim", 128),
          Map.entry("linear_num_key_heads", 16),
          Map.entry("linear_num_value_heads", 32),
          Map.entry("decoder_sparse_step", 1),
          Map.entry("moe_intermediate_size", 512),
          Map.entry("shared_expert_intermediate_size", 512),
          Map.entry("num_experts_per_tok", 10),
          Map.entry("num_experts", 512));

  /** For the service loader. */
  public Qwen3Next() {}

  @Override
  public Set<String> modelTypes() {
    return Set.of("qwen3_next");
  }

  @Override
  public LanguageModel read(ConfigFile config) {
    Decoder decoder = Decoder.of(config, DEFAULTS);
    int layers = decoder.config().layers("num_hidden_layers", 1);
    IntPredicate attends = attends(decoder.config(), layers);
    IntPredicate mixtures = Mixtures.qwen(decoder.config());
    Block ahead = Block.sequence(joined(decoder), layer(decoder, new Kind(true, true)));
    return decoder
        .begin(
            layer -> new Kind(attends.test(layer), mixtures.test(layer)),
            kind -> layer(decoder, kind))
        .part(ModelPart.MULTI_TOKEN_PREDICTION, new LayerGroup(ahead, List.of(layers)))
        .build();
  }

  private record Kind(boolean attends, boolean mixture) {}

  private static Block layer(Decoder decoder, Kind kind) {
    return decoder.layer(
        kind.attends ? attention(decoder) : deltaNet(decoder),
        kind.mixture ? Qwen2Moe.mixture(decoder) : decoder.gatedFeedForward());
  }

  /** What joins a hidden state and the next token's embedding for the layer ahead. */
  private static Block joined(Decoder decoder) {
    Width hidden = decoder.hidden();
    return Block.sequence(
        decoder.rms("mtp.pre_fc_norm_hidden"),
        decoder.rms("mtp.pre_fc_norm_embedding"),
        Projection.of("mtp.fc", hidden.plus(hidden), hidden),
        decoder.rms("mtp.norm"));
  }

  private static IntPredicate attends(ConfigFile config, int layers) {
    if (!config.has(TYPES)) {
      int interval = config.layers(INTERVAL, 1);
      return layer -> (layer + 1) % interval == 0;
    }
    List<String> types = config.texts(TYPES);
    boolean known = types.stream().allMatch(type -> type.matches("(full|linear)_attention"));
    if (!known || types.size() != layers) {
      throw config.refusal(
          TYPES, "must hold full_attention or linear_attention for each of num_hidden_layers");
    }
    return layer -> types.get(layer).equals("full_attention");
  }

  private static Block attention(Decoder decoder) {
    AttentionHeads heads = decoder.heads(0);
    return decoder
        .rotating(decoder.attention(heads), heads, ROTARY)
        .headNorms()
        .gatedOutput()
        .build();
  }

  private static Block deltaNet(Decoder decoder) {
    ConfigFile config = decoder.config();
    DeltaNetHeads heads =
        new DeltaNetHeads(
            config.dimension("linear_num_key_heads", "n_k"),
            config.dimension("linear_num_value_heads", "n_v"),
            config.dimension("linear_key_head_dim", "d_k"),
            config.dimension("linear_value_head_dim", "d_v"));
    return new GatedDeltaNet(
            decoder.hidden(), heads, config.dimension("linear_conv_kernel_dim", "k_c"))
        .activation(decoder.activation("silu"));
  }
}
