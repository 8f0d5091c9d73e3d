package dev.roofline.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roofline.algebra.Tally;
import dev.roofline.model.Execution;
import dev.roofline.models.zoo.Zoo;
import dev.roofline.workload.Step;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Llama-3.1-8B, one decode step at batch 1 in 16 bits, worked out with pencil and paper. */
class LlamaByHandTest {

  private static final long H = 4096;
  private static final long I = 14336;
  private static final long V = 128256;
  private static final long LAYERS = 32;
  private static final long HEADS = 32;
  private static final long KEY_VALUE_HEADS = 8;
  private static final long HEAD = 128;
  private static final long KEYS = KEY_VALUE_HEADS * HEAD;

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 4095, 8191, 131071})
  void agreesToTheLastDigit(long cached) {
    LanguageModel model = Zoo.model("llama-3.1-8b");
    Tally tally = model.operator(Execution.DEFAULT).cost(Kernels.HALF).at(Step.decode(1, cached));
    long entries = cached + 1;

    long matricesOfLayer = H * H + 2 * H * KEYS + H * H + 3 * H * I;
    long attention = LAYERS * 4 * HEADS * HEAD * entries;
    assertThat(tally.matrixFlop()).isEqualTo(2 * (LAYERS * matricesOfLayer + H * V) + attention);
    assertThat(tally.vectorFlop())
        .isEqualTo(
            LAYERS * (2 * 4 * H + 3 * (H + KEYS) + 5 * HEADS * entries + 2 * H + 5 * I) + 4 * H);

    long allButTheTable = 8_030_261_248L - V * H;
    assertThat(tally.weightBytes()).isEqualTo(2 * (allButTheTable + H));
    assertThat(tally.kvReadBytes()).isEqualTo(131_072 * entries);
    assertThat(tally.kvWriteBytes()).isEqualTo(131_072);
    assertThat(tally.activationBytes()).isEqualTo(2 * activations());
    assertThat(tally.bytes())
        .isEqualTo(2 * (allButTheTable + H) + 131_072 * (entries + 1) + 2 * activations());
  }

  /** Elements that operators read and write, one line for each of them. */
  private static long activations() {
    long layer =
        2 * H // input_layernorm
            + (H + H) // q_proj
            + 2 * (H + KEYS) // k_proj, v_proj
            + 2 * (H + KEYS) // rotary
            + 2 * H // attention: queries, outputs
            + HEADS // softmax: log-sum-exp
            + (H + H) // o_proj
            + 3 * H // residual
            + 2 * H // post_attention_layernorm
            + 2 * (H + I) // gate_proj, up_proj
            + 3 * I // activation
            + (I + H) // down_proj
            + 3 * H; // residual
    return H + LAYERS * layer + 2 * H + (H + V);
  }
}
