package dev.roofline.algebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roofline.format.NumberFormats;
import org.junit.jupiter.api.Test;

class KernelTest {

  private static final Dimension N_KV = Dimension.of("n_kv", 8);
  private static final Dimension D_H = Dimension.of("d_h", 128);
  private static final Polynomial ENTRY = Polynomial.product(2, N_KV, D_H);

  /** Cache in F16, state in F32, activations in F16. */
  private static final Formats FORMATS = Formats.ofWeights(NumberFormats.Q4_0);

  @Test
  void anAttentionCoreReadsWritesAndKeepsItsCache() {
    Kernel core =
        Kernel.named("core", KernelKind.ATTENTION)
            .matrixFlop(Polynomial.product(4, Dimension.of("n_q", 32), D_H), Extent.PAIRS)
            .vectorFlop(Polynomial.constant(5), Extent.PAIRS)
            .cache(
                new Memory(
                    LinearForm.of(ENTRY, Extent.CONTEXT),
                    LinearForm.of(ENTRY, Extent.TOKENS),
                    LinearForm.of(ENTRY, Extent.CACHED)))
            .activations(Polynomial.product(2, Dimension.of("n_q", 32), D_H), Extent.TOKENS)
            .build();
    Cost cost = core.cost(FORMATS, 0);
    assertThat(cost.matrixFlop()).hasToString("4·d_h·n_q·PAIRS");
    assertThat(cost.vectorFlop()).hasToString("5·PAIRS");
    assertThat(cost.kvReadBytes()).hasToString("4·d_h·n_kv·CONTEXT");
    assertThat(cost.kvWriteBytes()).hasToString("4·d_h·n_kv·TOKENS");
    assertThat(cost.activationBytes()).hasToString("4·d_h·n_q·TOKENS");
    assertThat(cost.weightBytes()).isEqualTo(LinearForm.ZERO);
    assertThat(core.keptBytes(FORMATS)).hasToString("4·d_h·n_kv·CACHED");
  }

  @Test
  void stateIsStoredInItsOwnFormat() {
    Kernel mixer =
        Kernel.named("mixer", KernelKind.MIXER)
            .state(
                new Memory(
                    LinearForm.of(10, Extent.SEQUENCES),
                    LinearForm.of(20, Extent.SEQUENCES),
                    LinearForm.of(30, Extent.SEQUENCES)))
            .build();
    assertThat(mixer.cost(FORMATS, 0).kvReadBytes()).hasToString("40·SEQUENCES");
    assertThat(mixer.cost(FORMATS, 0).kvWriteBytes()).hasToString("80·SEQUENCES");
    assertThat(mixer.keptBytes(FORMATS)).hasToString("120·SEQUENCES");
  }

  @Test
  void eachCallOfTheBuilderAdds() {
    Memory memory = new Memory(LinearForm.of(1, Extent.ONCE), LinearForm.ZERO, LinearForm.ZERO);
    KernelBuilder builder = Kernel.named("k", KernelKind.ELEMENTWISE);
    Kernel once = twice(builder, memory).build();
    assertThat(once.weights()).hasSize(2);
    assertThat(once.matrixFlop()).hasToString("2·TOKENS");
    assertThat(once.vectorFlop()).hasToString("4·TOKENS");
    assertThat(once.activations()).hasToString("6·TOKENS");
    assertThat(once.cache().read()).hasToString("2·ONCE");
    assertThat(once.state().read()).hasToString("2·ONCE");
    builder.reads(Tensor.of("more", 1));
    assertThat(once.weights()).hasSize(2);
  }

  private static KernelBuilder twice(KernelBuilder builder, Memory memory) {
    for (int i = 0; i < 2; i++) {
      builder
          .reads(Tensor.of("w", 32))
          .matrixFlop(Polynomial.constant(1), Extent.TOKENS)
          .vectorFlop(Polynomial.constant(2), Extent.TOKENS)
          .activations(Polynomial.constant(3), Extent.TOKENS)
          .cache(memory)
          .state(memory);
    }
    return builder;
  }

  @Test
  void aBankOfExpertsReadsTheSlicesItTouches() {
    Tensor bank = Tensor.of("experts.up", 8, 64, 32);
    WeightRead read = new WeightRead(bank, 8, Extent.experts(8, 2));
    assertThat(read.bytes(NumberFormats.Q4_0)).hasToString("1152·EXPERTS(8,2)");
    assertThat(read.activeParameters()).isEqualTo(2 * 64 * 32);
    assertThat(WeightRead.whole(bank).bytes(NumberFormats.F16)).hasToString("32768·ONCE");
    assertThat(WeightRead.whole(bank).activeParameters()).isEqualTo(8 * 64 * 32);
  }

  @Test
  void tensorsCountTheirParameters() {
    Tensor tensor = Tensor.of("q_proj.weight", 4096, 4096);
    assertThat(tensor.parameters()).isEqualTo(16_777_216);
    assertThat(tensor).hasToString("q_proj.weight[4096×4096]");
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> Tensor.of("w", 1L << 40, 1L << 40).parameters());
  }

  @Test
  void whatIsNoTensorOrReadIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tensor.of("", 1))
        .withMessage("name (\"\") must not be blank");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WeightRead(Tensor.of("w", 3, 5), 2, Extent.ONCE))
        .withMessage("slices (2) must divide the elements of w[3×5]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WeightRead(Tensor.of("w", 3, 5), 0, Extent.ONCE))
        .withMessage("slices (0) must be from 1 to 9223372036854775807");
  }
}
