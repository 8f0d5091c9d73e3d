package dev.roofline.models;

import static dev.roofline.format.NumberFormats.F16;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roofline.algebra.Extent;
import dev.roofline.algebra.Formats;
import dev.roofline.algebra.Kernel;
import dev.roofline.algebra.LinearForm;
import dev.roofline.model.Execution;
import dev.roofline.models.zoo.Zoo;
import dev.roofline.workload.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

/** State and cache of recurrent and hybrid models, worked out with pencil and paper. */
class StateByHandTest {

  private static final Formats USUAL = Formats.ofWeights(F16);

  /** 80 heads of 64 elements with 128 of state each, 3 tokens of 5120 + 2·128 channels; in F32. */
  @Test
  void mamba2() {
    long layer = (80 * 64 * 128 + 3 * (5120 + 2 * 128)) * 4;
    assertThat(layer).isEqualTo(2_685_952);
    keeps("mamba2-2.7b", 64 * layer, 0);
  }

  /** Numerator, denominator and maximum, and the last hidden state of each of the two mixes. */
  @Test
  void rwkv4() {
    keeps("rwkv-4-169m", 12 * (3 + 2) * 768 * 4, 0);
  }

  /** 32 matrices of 128 × 128, 3 tokens of 2·2048 + 4096 channels; 2 heads of 256 in 12 layers. */
  @Test
  void qwen3Next() {
    long layer = (32 * 128 * 128 + 3 * (2 * 2048 + 4096)) * 4;
    assertThat(layer).isEqualTo(2_195_456);
    keeps("qwen3-next-80b-a3b", 36 * layer, 12 * 2 * 2 * 256 * 2);
  }

  /** 36 layers of Mamba-2, 4 of attention with 4 heads of 128. */
  @Test
  void granite() {
    long layer = (48 * 64 * 128 + 3 * (3072 + 2 * 128)) * 4;
    keeps("granite-4.0-h-tiny", 36 * layer, 4 * 2 * 4 * 128 * 2);
  }

  /** 24 layers of Mamba-2 with 8 groups, 4 of attention with 8 heads of 128. */
  @Test
  void nemotron() {
    long layer = (128 * 64 * 128 + 3 * (8192 + 2 * 8 * 128)) * 4;
    keeps("nemotron-h-8b", 24 * layer, 4 * 2 * 8 * 128 * 2);
  }

  /** Every layer has both. */
  @Test
  void falcon() {
    long layer = (24 * 128 * 256 + 3 * (3072 + 2 * 256)) * 4;
    keeps("falcon-h1-7b", 44 * layer, 44 * 2 * 2 * 128 * 2);
  }

  /** A step reads and writes the whole state once, however many tokens it brings. */
  private static void keeps(String id, long state, long cacheOfToken) {
    List<Kernel> kernels = Kernels.of(Zoo.model(id).operator(Execution.DEFAULT));
    LinearForm kept =
        kernels.stream()
            .map(kernel -> kernel.keptBytes(USUAL))
            .reduce(LinearForm.ZERO, LinearForm::plus);
    assertThat(kept.coefficient(Extent.SEQUENCES).value()).isEqualTo(state);
    assertThat(kept.coefficient(Extent.CACHED).value()).isEqualTo(cacheOfToken);
    for (Step step : List.of(Step.decode(3, 100), Step.prefill(3, 101), new Step(3, 7, 94))) {
      double read =
          kernels.stream()
              .mapToDouble(kernel -> kernel.cost(USUAL, 0).kvReadBytes().at(step))
              .sum();
      double written =
          kernels.stream()
              .mapToDouble(kernel -> kernel.cost(USUAL, 0).kvWriteBytes().at(step))
              .sum();
      assertThat(read).isEqualTo(3.0 * (state + 101 * cacheOfToken));
      assertThat(written).isEqualTo(3.0 * (state + step.newTokens() * cacheOfToken));
    }
  }
}
