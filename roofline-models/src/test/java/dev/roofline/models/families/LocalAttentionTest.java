package dev.roofline.models.families;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roofline.algebra.Cost;
import dev.roofline.algebra.Formats;
import dev.roofline.model.Execution;
import dev.roofline.model.ExpertRouting;
import dev.roofline.model.MlaExecution;
import dev.roofline.models.Kernels;
import dev.roofline.models.LanguageModel;
import dev.roofline.workload.Step;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalAttentionTest {

  private static final Formats HALF = Kernels.HALF;
  private static final List<Step> STEPS =
      List.of(Step.prefill(2, 500), Step.decode(3, 999), new Step(1, 100, 900));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mixtral|'sliding_window':1000|'sliding_window':null",
        "phi3|'sliding_window':1000|'sliding_window':null",
        "gemma2|'sliding_window':1000|'sliding_window':null",
        "gemma3_text|'sliding_window':1000|'sliding_window_pattern':1",
        "gpt_oss|'sliding_window':1000|'sliding_window':null",
        "qwen2_moe|'use_sliding_window':true,'sliding_window':1000|'use_sliding_window':false",
        "qwen3_moe|'use_sliding_window':true,'sliding_window':1000|'use_sliding_window':false",
        "llama4_text|'attention_chunk_size':1000|'attention_chunk_size':null",
      })
  void aWindowOfTheWholeContextIsFullAttention(String type, String local, String full) {
    for (Step step : STEPS) {
      assertThat(cost(SmallModel.model(type, local)).at(step))
          .isEqualTo(cost(SmallModel.model(type, full)).at(step));
    }
  }

  @Test
  void aSelectionOfTheWholeContextIsLatentAttentionAndAnIndexer() {
    String keys =
        "'q_lora_rank':20,'kv_lora_rank':24,'qk_rope_head_dim':4,'qk_nope_head_dim':8,"
            + "'v_head_dim':10,'index_n_heads':2,'index_head_dim':6,'index_topk':1000";
    Cost sparse = absorbed(SmallModel.model("deepseek_v32", keys));
    Cost full = absorbed(SmallModel.model("deepseek_v3", keys));
    Step step = Step.decode(3, 999);
    double indexed = 6 * 2.0 * 3 * (1000 * 2 * 6 + 20 * 2 * 6 + 48 * 6 + 48 * 2);
    assertThat(sparse.at(step).matrixFlop() - full.at(step).matrixFlop()).isEqualTo(indexed);
    assertThat(sparse.at(step).kvReadBytes() - full.at(step).kvReadBytes())
        .isEqualTo(6 * 2.0 * 3 * 1000 * 6);
  }

  @Test
  void aSelectionBoundsWhatDecodeReads() {
    String keys =
        "'q_lora_rank':20,'kv_lora_rank':24,'qk_rope_head_dim':4,'qk_nope_head_dim':8,"
            + "'v_head_dim':10,'index_n_heads':2,'index_head_dim':6,'index_topk':64";
    Cost sparse = absorbed(SmallModel.model("deepseek_v32", keys));
    double read = sparse.at(Step.decode(1, 9999)).kvReadBytes();
    assertThat(read).isEqualTo(6 * 2.0 * (64 * (24 + 4) + 10_000 * 6));
  }

  @Test
  void aMixtureOfWhichAllExpertsAreUsedReadsEveryWeight() {
    LanguageModel all =
        SmallModel.model("mixtral", "'num_local_experts':4,'num_experts_per_tok':4");
    assertThat(all.activeParameters()).isEqualTo(all.parameters());
    double tables = 2.0 * (100 * 48 - 48);
    assertThat(cost(all).at(Step.decode(1, 5)).weightBytes())
        .isEqualTo(2.0 * all.parameters() - tables);
  }

  @Test
  void aSkewedRoutingReadsFewerExpertsAndDoesTheSameWork() {
    LanguageModel model = SmallModel.model("mixtral", "'num_local_experts':16");
    Execution skewed = Execution.DEFAULT.routing(ExpertRouting.zipf(1.5));
    Step step = Step.decode(8, 100);
    Cost fewer = model.operator(skewed).cost(HALF);
    assertThat(fewer.at(step).weightBytes()).isLessThan(cost(model).at(step).weightBytes());
    assertThat(fewer.at(step).matrixFlop()).isEqualTo(cost(model).at(step).matrixFlop());
    Step one = Step.decode(1, 100);
    assertThat(fewer.at(one).weightBytes()).isEqualTo(cost(model).at(one).weightBytes());
  }

  private static Cost cost(LanguageModel model) {
    return model.operator(Execution.DEFAULT).cost(HALF);
  }

  private static Cost absorbed(LanguageModel model) {
    return model.operator(Execution.DEFAULT.mla(MlaExecution.ABSORBED)).cost(HALF);
  }
}
