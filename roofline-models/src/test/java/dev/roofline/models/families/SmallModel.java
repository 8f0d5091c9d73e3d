package dev.roofline.models.families;

import dev.roofline.models.LanguageModel;
import dev.roofline.models.huggingface.HuggingFace;
import java.util.List;

/**
 * A small model of a family, and what loops over it need to know beside its tensors.
 *
 * @param model the model
 * @param perPair FLOPs of a pair that is seen: scores and values of all heads
 * @param mask which pairs are seen
 * @param indexed FLOPs of any causal pair
 * @param used the share of experts that a token uses
 */
record SmallModel(LanguageModel model, double perPair, Mask mask, double indexed, double used) {

  private static final String SIZES =
      "'hidden_size':48,'intermediate_size':80,'vocab_size':100,'num_hidden_layers':6,"
          + "'num_attention_heads':6,'num_key_value_heads':2,'head_dim':10,";
  private static final String LATENT =
      "'q_lora_rank':20,'kv_lora_rank':24,'qk_rope_head_dim':4,'qk_nope_head_dim':8,"
          + "'v_head_dim':10,";
  private static final String MIXTURE =
      "'n_routed_experts':12,'num_experts_per_tok':3,'n_shared_experts':2,"
          + "'moe_intermediate_size':16,'first_k_dense_replace':2,";

  /** One of every family. */
  static final List<SmallModel> ALL =
      List.of(
          grouped("mixtral", "'num_local_experts':4,'num_experts_per_tok':2", Mask.full(), 2 / 4.0),
          grouped("mixtral", "'sliding_window':9,'num_local_experts':4", Mask.window(9), 2 / 4.0),
          grouped(
              "qwen2_moe",
              "'num_experts':6,'num_experts_per_tok':2,'moe_intermediate_size':16,"
                  + "'shared_expert_intermediate_size':20,'decoder_sparse_step':2",
              Mask.full(),
              2 / 6.0),
          grouped(
              "qwen3_moe",
              "'num_experts':6,'num_experts_per_tok':3,'moe_intermediate_size':16,"
                  + "'use_sliding_window':true,'sliding_window':11,'mlp_only_layers':[1]",
              Mask.window(11),
              3 / 6.0),
          grouped("gemma2", "'sliding_window':7", Mask.window(7).butEvery(2), 1),
          grouped("gemma3_text", "'sliding_window':5", Mask.window(5).butEvery(6), 1),
          grouped("phi3", "'sliding_window':13,'partial_rotary_factor':0.6", Mask.window(13), 1),
          grouped("olmo2", "'attention_bias':true", Mask.full(), 1),
          grouped("granite", "'mlp_bias':true", Mask.full(), 1),
          grouped("granitemoe", "'num_local_experts':5", Mask.full(), 2 / 5.0),
          grouped(
              "gpt_oss",
              "'num_local_experts':8,'sliding_window':6",
              Mask.window(6).butEvery(2),
              4 / 8.0),
          grouped(
              "glm4_moe", MIXTURE + "'attention_bias':true,'use_qk_norm':true", Mask.full(), 0.25),
          grouped(
              "llama4_text",
              "'num_local_experts':4,'attention_chunk_size':16,'intermediate_size_mlp':90,"
                  + "'interleave_moe_layer_step':2",
              Mask.chunk(16).butEvery(4),
              1 / 4.0),
          grouped(
              "smallthinker",
              "'moe_num_primary_experts':6,'moe_num_active_primary_experts':2,"
                  + "'moe_ffn_hidden_size':16,'sliding_window_size':8,"
                  + "'sliding_window_layout':[1,1,0,1,1,0],'rope_layout':[1,1,0,1,1,0]",
              Mask.window(8).butEvery(3),
              2 / 6.0),
          latent("minicpm3", "'tie_word_embeddings':true", Mask.full(), 0, 1),
          latent("kimi_k2", MIXTURE + "'moe_layer_freq':1", Mask.full(), 0, 0.25),
          latent(
              "deepseek_v32",
              MIXTURE + "'index_n_heads':3,'index_head_dim':14,'index_topk':1000",
              Mask.full(),
              2.0 * 3 * 14,
              0.25));

  private static SmallModel grouped(String type, String more, Mask mask, double used) {
    return new SmallModel(model(type, more), 6 * 2.0 * (10 + 10), mask, 0, used);
  }

  private static SmallModel latent(
      String type, String more, Mask mask, double indexed, double used) {
    // Absorbed: keys of d_c + d_r elements, values of d_c.
    return new SmallModel(model(type, LATENT + more), 6 * 2.0 * (24 + 4 + 24), mask, indexed, used);
  }

  static LanguageModel model(String type, String more) {
    String json = "{'model_type':'" + type + "'," + SIZES + more + "}";
    return HuggingFace.parse(json.replace('\'', '"'), type);
  }

  @Override
  public String toString() {
    return model.toString();
  }
}
