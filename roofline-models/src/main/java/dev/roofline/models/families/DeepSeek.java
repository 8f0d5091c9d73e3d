package dev.roofline.models.families;

import dev.roofline.models.LanguageModel;
import dev.roofline.models.LanguageModelBuilder;
import dev.roofline.models.block.Block;
import dev.roofline.models.block.LatentAttentionBuilder;
import dev.roofline.models.huggingface.Architecture;
import dev.roofline.models.huggingface.ConfigFile;
import java.util.List;
import java.util.Set;

/**
 * DeepSeek-V2, V3 and V3.2, and Kimi K2: latent attention; the first layers dense, the others
 * mixtures with shared experts. From V3 on a bias corrects router scores; V3.2 attends to the
 * tokens that an indexer selects.
 */
public final class DeepSeek implements Architecture {

  private static final List<String> TOP_K = List.of("greedy", "group_limited_greedy", "noaux_tc");
  private static final long SELECTED = 2048;
  private static final long INDEX_HEADS = 64;
  private static final long INDEX_WIDTH = 128;

  /** For the service loader. */
  public DeepSeek() {}

  @Override
  public Set<String> modelTypes() {
    return Set.of("deepseek_v2", "deepseek_v3", "deepseek_v32", "kimi_k2");
  }

  @Override
  public LanguageModel read(ConfigFile config) {
    Decoder decoder = Decoder.of(config);
    Block attention = attention(config);
    boolean corrected = correctsScores(config);
    LanguageModelBuilder model =
        decoder.begin(
            DeepSeekMixture.layers(config),
            mixture ->
                decoder.layer(attention, DeepSeekMixture.feedForward(decoder, mixture, corrected)));
    if (!config.has("n_routed_experts")) {
      return model.build();
    }
    Block mixture = DeepSeekMixture.feedForward(decoder, true, corrected);
    return NextTokens.addTo(model, decoder, decoder.layer(attention, mixture)).build();
  }

  private static Block attention(ConfigFile config) {
    LatentAttentionBuilder attention = LatentKeys.builder(config);
    if (!config.modelType().equals("deepseek_v32")) {
      return attention.build();
    }
    if (!config.has("q_lora_rank")) {
      throw config.refusal("q_lora_rank", "must be given: the indexer reads compressed queries");
    }
    long selected =
        config.has("index_topk") ? config.integer("index_topk", 1, ConfigFile.MOST) : SELECTED;
    return attention
        .selecting(
            selected,
            config.dimension("index_n_heads", "n_i", INDEX_HEADS),
            config.dimension("index_head_dim", "d_i", INDEX_WIDTH))
        .build();
  }

  private static boolean correctsScores(ConfigFile config) {
    String byDefault = config.modelType().equals("deepseek_v2") ? "greedy" : "noaux_tc";
    return config.text("topk_method", byDefault, TOP_K).equals("noaux_tc");
  }
}
