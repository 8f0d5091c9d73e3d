package dev.roofline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roofline.algebra.Extent;
import dev.roofline.algebra.Kernel;
import dev.roofline.algebra.KernelKind;
import dev.roofline.algebra.Operator;
import dev.roofline.algebra.Polynomial;
import dev.roofline.algebra.Sequence;
import dev.roofline.analysis.Inference;
import dev.roofline.device.Device;
import dev.roofline.engine.Work.Kernels;
import dev.roofline.format.ComputeFormat;
import dev.roofline.quantity.Bandwidth;
import dev.roofline.quantity.FlopRate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kernels of stacks whose operators bear the names of models, counted by hand. */
class LaunchesTest {

  private static final Device DEVICE =
      Device.of(
          "toy",
          ComputeFormat.F16,
          FlopRate.teraflopsPerSecond(1),
          Bandwidth.gigabytesPerSecond(1));

  private static Operator named(String name) {
    KernelKind kind = name.equals("attention") ? KernelKind.ATTENTION : KernelKind.ELEMENTWISE;
    return Kernel.named(name, kind).vectorFlop(Polynomial.constant(1), Extent.TOKENS).build();
  }

  private static Operator stack(String names) {
    return new Sequence(Arrays.stream(names.split(" ")).map(LaunchesTest::named).toList());
  }

  private static Kernels kernels(Operator operator) {
    return Launches.of(
        Inference.of(new Boards.Plain(operator))
            .on(DEVICE)
            .prompt(8)
            .generate(4)
            .analyze()
            .decode()
            .operators());
  }

  /** 17 kernels a layer and 3 at the ends; 12 of a layer wait. */
  @Test
  void llama3Of8BillionStarts547() {
    Operator layer =
        stack(
            "input_norm q_proj k_proj v_proj rotary attention softmax o_proj residual"
                + " post_norm mlp.gate_proj mlp.up_proj mlp.act mlp.down_proj mlp.residual");
    Operator model =
        Sequence.of(named("embed_tokens"), layer.repeated(32), named("norm"), named("lm_head"));
    assertThat(kernels(model)).isEqualTo(new Kernels(32 * 17 + 3, 32 * 12 + 3));
  }

  @ParameterizedTest
  @CsvSource({
    "norm, 1, 1",
    "attention, 3, 2",
    "norm softmax, 1, 1",
    "rotary, 2, 1",
    "router, 5, 5",
    "q_proj k_proj v_proj, 3, 1",
    "qkv_proj k_proj v_proj, 3, 3",
    "q_norm k_norm, 2, 1",
    "norm k_norm, 2, 2",
    "q_norm norm, 2, 2",
    "mlp.gate_proj mlp.up_proj, 2, 1",
    "mlp.act mlp.up_proj, 2, 2",
    "mlp.gate_proj shared_expert.up_proj, 2, 2",
    "shared_expert.gate_proj shared_expert.up_proj, 2, 1",
    "gate_proj up_proj, 2, 1",
    "mlp.gate_proj mlp.up_proj_scale, 2, 2"
  })
  void onlyThoseThatDependOnEachOtherWait(String names, int all, int waiting) {
    assertThat(kernels(stack(names))).isEqualTo(new Kernels(all, waiting));
    assertThat(kernels(stack(names).repeated(3))).isEqualTo(new Kernels(3.0 * all, 3.0 * waiting));
  }
}
