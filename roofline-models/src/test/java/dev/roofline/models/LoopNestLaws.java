package dev.roofline.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roofline.algebra.Tally;
import dev.roofline.model.Execution;
import dev.roofline.model.LogitPositions;
import dev.roofline.model.MlaExecution;
import dev.roofline.model.PlacedTensor;
import dev.roofline.models.huggingface.HuggingFace;
import dev.roofline.workload.Step;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * A second way to count: walk the tensors of a checkpoint and multiply their shapes for every
 * token, then loop over layers, heads, queries and the keys each one sees. It shares no formula
 * with the library, only the list of tensors, which {@code ZooTest} holds to published counts.
 */
class LoopNestLaws {

  /** A small model of a family, and what the loops need to know of it beside its tensors. */
  record Sample(
      LanguageModel model,
      long layers,
      long heads,
      long key,
      long value,
      long window,
      double used) {

    static Sample of(String json, long heads, long key, long value, long window, double used) {
      LanguageModel model = HuggingFace.parse(json.replace('\'', '"'), "sample");
      return new Sample(model, model.layerCount(), heads, key, value, window, used);
    }

    @Override
    public String toString() {
      return model.toString();
    }
  }

  private static final long NONE = Long.MAX_VALUE;

  private static final List<Sample> SAMPLES =
      List.of(
          Sample.of(
              "{'model_type':'llama','hidden_size':48,'intermediate_size':80,'vocab_size':100,"
                  + "'num_hidden_layers':3,'num_attention_heads':6,'num_key_value_heads':2,"
                  + "'attention_bias':true,'mlp_bias':true}",
              6,
              8,
              8,
              NONE,
              1),
          Sample.of(
              "{'model_type':'mistral','hidden_size':48,'intermediate_size':80,'vocab_size':100,"
                  + "'num_hidden_layers':3,'num_attention_heads':6,'num_key_value_heads':3,"
                  + "'head_dim':16,'sliding_window':17,'tie_word_embeddings':true}",
              6,
              16,
              16,
              17,
              1),
          Sample.of(
              "{'model_type':'qwen2','hidden_size':48,'intermediate_size':80,'vocab_size':100,"
                  + "'num_hidden_layers':4,'num_attention_heads':4,'num_key_value_heads':2,"
                  + "'use_sliding_window':true,'sliding_window':9,'max_window_layers':0}",
              4,
              12,
              12,
              9,
              1),
          Sample.of(
              "{'model_type':'qwen3','hidden_size':48,'intermediate_size':80,'vocab_size':100,"
                  + "'num_hidden_layers':2,'num_attention_heads':4,'num_key_value_heads':1}",
              4,
              128,
              128,
              NONE,
              1),
          Sample.of(
              "{'model_type':'gpt_neox','hidden_size':48,'intermediate_size':80,'vocab_size':100,"
                  + "'num_hidden_layers':2,'num_attention_heads':4}",
              4,
              12,
              12,
              NONE,
              1),
          Sample.of(
              "{'model_type':'plm','hidden_size':48,'intermediate_size':80,'vocab_size':100,"
                  + "'num_hidden_layers':2,'num_attention_heads':4,'q_lora_rank':null,"
                  + "'kv_lora_rank':24,'qk_rope_head_dim':4,'qk_nope_head_dim':8,'v_head_dim':10}",
              4,
              24 + 4,
              24,
              NONE,
              1),
          Sample.of(
              "{'model_type':'deepseek_v3','hidden_size':48,'intermediate_size':80,"
                  + "'vocab_size':100,'num_hidden_layers':5,'num_attention_heads':4,"
                  + "'q_lora_rank':20,'kv_lora_rank':24,'qk_rope_head_dim':4,"
                  + "'qk_nope_head_dim':8,'v_head_dim':8,'n_routed_experts':12,"
                  + "'num_experts_per_tok':3,'n_shared_experts':2,'moe_intermediate_size':16,"
                  + "'first_k_dense_replace':2}",
              4,
              24 + 4,
              24,
              NONE,
              3.0 / 12),
          Sample.of(
              "{'model_type':'deepseek_v2','hidden_size':48,'intermediate_size':80,"
                  + "'vocab_size':100,'num_hidden_layers':4,'num_attention_heads':4,"
                  + "'q_lora_rank':null,'kv_lora_rank':24,'qk_rope_head_dim':4,"
                  + "'qk_nope_head_dim':8,'v_head_dim':6,'n_routed_experts':10,"
                  + "'num_experts_per_tok':5,'moe_intermediate_size':16,"
                  + "'first_k_dense_replace':1,'moe_layer_freq':2,'mlp_bias':true}",
              4,
              24 + 4,
              24,
              NONE,
              5.0 / 10));

  @Property
  void matrixFlopsAreThoseOfALoopNest(
      @ForAll("samples") Sample sample, @ForAll("steps") Step step, @ForAll LogitPositions logits) {
    Execution execution = Execution.DEFAULT.mla(MlaExecution.ABSORBED).logits(logits);
    Tally cost = sample.model.operator(execution).cost(Kernels.HALF).at(step);
    double counted = projections(sample, step, logits) + attention(sample, step);
    assertThat(cost.matrixFlop()).isCloseTo(counted, within(1e-12 * counted));
  }

  @Property
  void everyWeightIsReadOnceButForTablesAndExperts(
      @ForAll("samples") Sample sample, @ForAll("steps") Step step) {
    double tokens = step.sequences() * step.newTokens();
    double bytes = 0;
    for (PlacedTensor placed : sample.model.tensors()) {
      double elements = placed.tensor().parameters();
      if (isTable(placed) && !isTied(sample)) {
        elements = 48 * tokens;
      } else if (isTable(placed)) {
        elements += 48 * tokens;
      } else if (isBank(placed)) {
        elements *= 1 - Math.pow(1 - sample.used, tokens);
      }
      bytes += 2 * elements;
    }
    Tally cost = sample.model.operator(Execution.DEFAULT).cost(Kernels.HALF).at(step);
    assertThat(cost.weightBytes()).isCloseTo(bytes, within(1e-12 * bytes));
  }

  private static double projections(Sample sample, Step step, LogitPositions logits) {
    double flop = 0;
    for (PlacedTensor placed : sample.model.tensors()) {
      List<Long> shape = placed.tensor().shape().dimensions();
      if (shape.size() == 1 || isTable(placed) && !isTied(sample)) {
        continue;
      }
      boolean head = isHead(placed) || isTable(placed);
      long tokens = head ? positions(logits, step) : step.newTokens();
      for (long token = 0; token < step.sequences() * tokens; token++) {
        double used = isBank(placed) ? sample.used : 1;
        flop += used * shape.stream().mapToDouble(Long::doubleValue).reduce(2, (a, b) -> a * b);
      }
    }
    return flop;
  }

  private static long positions(LogitPositions logits, Step step) {
    return switch (logits) {
      case LAST -> 1;
      case ALL -> step.newTokens();
      case NONE -> 0;
    };
  }

  private static double attention(Sample sample, Step step) {
    double flop = 0;
    for (long layer = 0; layer < sample.layers; layer++) {
      for (long head = 0; head < sample.heads; head++) {
        for (long query = 1; query <= step.newTokens(); query++) {
          long first = Math.max(0, step.cachedTokens() + query - sample.window);
          for (long key = first; key < step.cachedTokens() + query; key++) {
            flop += 2 * sample.key + 2 * sample.value;
          }
        }
      }
    }
    return step.sequences() * flop;
  }

  private static boolean isTable(PlacedTensor placed) {
    return placed.tensor().name().contains("embed_tokens")
        || placed.tensor().name().contains("embed_in");
  }

  private static boolean isHead(PlacedTensor placed) {
    return placed.tensor().name().equals("lm_head.weight")
        || placed.tensor().name().equals("embed_out.weight");
  }

  private static boolean isTied(Sample sample) {
    return sample.model.tensors().stream().noneMatch(LoopNestLaws::isHead);
  }

  private static boolean isBank(PlacedTensor placed) {
    return placed.tensor().shape().dimensions().size() == 3;
  }

  @Provide
  Arbitrary<Sample> samples() {
    return Arbitraries.of(SAMPLES);
  }

  @Provide
  Arbitrary<Step> steps() {
    return Combinators.combine(
            Arbitraries.longs().between(1, 4),
            Arbitraries.longs().between(1, 40),
            Arbitraries.longs().between(0, 200))
        .as(Step::new);
  }
}
