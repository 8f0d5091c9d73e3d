package dev.roofline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roofline.algebra.Extent;
import dev.roofline.algebra.Kernel;
import dev.roofline.algebra.KernelKind;
import dev.roofline.algebra.Operator;
import dev.roofline.algebra.Tensor;
import dev.roofline.algebra.WeightFormats;
import dev.roofline.algebra.WeightRead;
import dev.roofline.format.ComputeFormat;
import dev.roofline.format.NumberFormats;
import dev.roofline.laws.Operators;
import org.junit.jupiter.api.Test;

class ModelTest {

  private static final Tensor TABLE = Tensor.of("embed.weight", 100, 32);
  private static final Tensor UP = Tensor.of("up.weight", 64, 32);
  private static final Tensor BANK = Tensor.of("experts.weight", 8, 64, 32);

  /** An embedding tied to the head, two layers with a projection under a choice and experts. */
  private record Tiny() implements Model {
    @Override
    public String id() {
      return "tiny";
    }

    @Override
    public String family() {
      return "test";
    }

    @Override
    public Operator operator(Execution execution) {
      Operator up = reading("up", WeightRead.whole(UP));
      Operator experts = reading("experts", new WeightRead(BANK, 8, Extent.experts(8, 2)));
      return reading("embedding", new WeightRead(TABLE, 100, Extent.TOKENS))
          .andThen(Operators.choice(up, up).andThen(experts).repeated(2))
          .andThen(reading("head", WeightRead.whole(TABLE)));
    }

    private static Operator reading(String name, WeightRead read) {
      return Kernel.named(name, KernelKind.PROJECTION).reads(read).build();
    }
  }

  private static final Model MODEL = new Tiny();

  @Test
  void aTensorIsCountedOnceALayerAndOnceIfTied() {
    assertThat(MODEL.tensors())
        .containsExactly(
            new PlacedTensor(TABLE, WeightFormats.NO_LAYER),
            new PlacedTensor(UP, 0),
            new PlacedTensor(BANK, 0),
            new PlacedTensor(UP, 1),
            new PlacedTensor(BANK, 1));
    assertThat(MODEL.parameters()).isEqualTo(3200 + 2 * 2048 + 2 * 8 * 2048);
    assertThat(MODEL.activeParameters()).isEqualTo(3200 + 2 * 2048 + 2 * 2 * 2048);
  }

  @Test
  void bytesFollowFromShapesAndFormats() {
    assertThat(Quantization.uniform(NumberFormats.F16).bytes(MODEL))
        .isEqualTo(2 * MODEL.parameters());
    assertThat(Quantization.uniform(NumberFormats.Q8_0).bytes(MODEL))
        .isEqualTo(MODEL.parameters() / 32 * 34);
    Quantization uniform = Quantization.uniform(NumberFormats.BF16);
    assertThat(uniform).hasToString("BF16");
    assertThat(uniform.name()).isEqualTo("BF16");
    assertThat(uniform.defaultCompute()).isEqualTo(ComputeFormat.BF16);
  }

  @Test
  void placesReadWell() {
    assertThat(new PlacedTensor(UP, 1)).hasToString("layer 1 up.weight[64×32]");
    assertThat(MODEL.tensors().get(0)).hasToString("embed.weight[100×32]");
  }

  @Test
  void executionsAreChosenOneByOne() {
    Execution execution =
        Execution.DEFAULT
            .attention(AttentionKernel.UNFUSED)
            .mla(MlaExecution.EXPANDED)
            .mlaCache(MlaCache.EXPANDED)
            .logits(LogitPositions.ALL);
    assertThat(execution)
        .isEqualTo(
            new Execution(
                AttentionKernel.UNFUSED,
                MlaExecution.EXPANDED,
                MlaCache.EXPANDED,
                LogitPositions.ALL));
  }

  @Test
  void anExpandedCacheCannotBeAttendedAbsorbed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Execution.DEFAULT.mlaCache(MlaCache.EXPANDED).mla(MlaExecution.ABSORBED))
        .withMessage(
            "mla (ABSORBED) must not be combined with mlaCache (EXPANDED): an expanded cache holds"
                + " no latent to attend to");
  }
}
