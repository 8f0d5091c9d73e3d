package dev.roofline.models.families;

import dev.roofline.models.LanguageModel;
import dev.roofline.models.block.ActivationBlock;
import dev.roofline.models.block.Block;
import dev.roofline.models.block.FeedForward;
import dev.roofline.models.block.GroupedQueryAttentionBuilder;
import dev.roofline.models.block.Projection;
import dev.roofline.models.block.Width;
import dev.roofline.models.huggingface.Architecture;
import dev.roofline.models.huggingface.ConfigFile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Granite 4: Mamba-2 or attention in each layer, as {@code layer_types} says, then a shared gated
 * feed-forward, and beside it a mixture of experts if there are any.
 */
public final class GraniteHybrid implements Architecture {

  private static final String EXPERTS = "num_local_experts";
  private static final Map<String, Object> DEFAULTS =
      Map.of(
          "vocab_size",
          32_000,
          "hidden_size",
          4096,
          "intermediate_size",
          11_008,
          "num_hidden_layers",
          32,
          "num_attention_heads",
          32,
          EXPERTS,
          8,
          "num_experts_per_tok",
          2,
          "shared_intermediate_size",
          1024);

  /** For the service loader. */
  public GraniteHybrid() {}

  @Override
  public Set<String> modelTypes() {
    return Set.of("granitemoehybrid");
  }

  @Override
  public LanguageModel read(ConfigFile config) {
    Decoder decoder = Decoder.of(config, DEFAULTS);
    Block feedForward = feedForward(decoder);
    return decoder.model(
        attends(decoder.config()),
        attends -> decoder.layer(attends ? attention(decoder) : mamba(decoder), feedForward));
  }

  /** Which layers attend; none if the file does not say. */
  private static IntFunction<Boolean> attends(ConfigFile config) {
    String key = config.has("layer_types") ? "layer_types" : "layers_block_type";
    if (!config.has(key)) {
      return layer -> false;
    }
    List<String> types = config.texts(key);
    boolean known =
        types.stream().allMatch(type -> type.matches("mamba|linear_attention|(full_)?attention"));
    if (!known || types.size() != config.layers("num_hidden_layers", 1)) {
      throw config.refusal(key, "must hold mamba or attention for each of num_hidden_layers");
    }
    return layer -> types.get(layer).matches("(full_)?attention");
  }

  private static Block mamba(Decoder decoder) {
    return MambaKeys.mixer(decoder.config(), decoder.hidden()).build();
  }

  private static Block attention(Decoder decoder) {
    ConfigFile config = decoder.config();
    GroupedQueryAttentionBuilder attention = decoder.attention(decoder.heads(0));
    boolean rotates =
        config.text("position_embedding_type", "nope", List.of("nope", "rope")).equals("rope");
    return rotates ? attention.build() : attention.withoutRotary().build();
  }

  private static Block feedForward(Decoder decoder) {
    Width hidden = decoder.hidden();
    Width inner = Width.of(decoder.config().dimension("shared_intermediate_size", "I_s"));
    FeedForward shared =
        new FeedForward(
            List.of(Projection.of("shared_mlp.input_linear", hidden, inner.plus(inner))),
            ActivationBlock.gated(decoder.activation("silu"), inner),
            Projection.of("shared_mlp.output_linear", inner, hidden));
    boolean mixes = decoder.config().integer(EXPERTS, 0, ConfigFile.MOST) > 0;
    return mixes ? GraniteMoe.mixture(decoder).sharing(shared) : shared;
  }
}
