package dev.roofline.algebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roofline.format.NumberFormat;
import dev.roofline.format.NumberFormats;
import dev.roofline.model.ExpertRouting;
import dev.roofline.workload.Step;
import org.junit.jupiter.api.Test;

class WeightReadTest {

  private static final Tensor BANK = Tensor.of("bank", 8, 64);

  private static double bytes(WeightRead read, NumberFormat format, Step step) {
    Kernel kernel = Kernel.named("k", KernelKind.PROJECTION).reads(read).build();
    return kernel.cost(Formats.ofWeights(format), 0).at(step).weightBytes();
  }

  @Test
  void aPartIsSoManyOfItsSlices() {
    WeightRead part = WeightRead.part(BANK, 3, 4);
    assertThat(bytes(part, NumberFormats.F16, Step.prefill(2, 5))).isEqualTo(512 * 2 * 3 / 4.0);
    assertThat(part.activeParameters()).isEqualTo(512);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WeightRead.part(BANK, 5, 4))
        .withMessageContaining("count (5)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WeightRead.part(BANK, 1, 7))
        .withMessageContaining("slices (7) must divide the elements of ");
  }

  @Test
  void aTokenUsesItsExpertsHoweverTheyAreRouted() {
    for (ExpertRouting routing :
        new ExpertRouting[] {ExpertRouting.UNIFORM, ExpertRouting.zipf(1)}) {
      WeightRead read = new WeightRead(BANK, 8, routing.touched(8, 3));
      assertThat(read.activeParameters()).isEqualTo(3 * 64);
      assertThat(bytes(read, NumberFormats.F32, Step.decode(1, 9))).isEqualTo(3 * 64 * 4);
    }
  }

  @Test
  void formatsMayBeOneForEverything() {
    Formats formats = Formats.uniform(NumberFormats.F32);
    assertThat(formats.weights().of(BANK, 0)).isEqualTo(NumberFormats.F32);
    assertThat(formats.cache()).isEqualTo(NumberFormats.F32);
    assertThat(formats.state()).isEqualTo(NumberFormats.F32);
    assertThat(formats.activations()).isEqualTo(NumberFormats.F32);
  }

  @Test
  void probabilitiesOfExpertsMayBeRoundedButNotWrong() {
    assertThat(Extent.experts("rounded", 2, 0.5 + 1.5e-9, 0.5, 0.5, 0.5).at(1, 1, 0)).isEqualTo(2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Extent.experts("wrong", 2, 0.5 + 2.5e-9, 0.5, 0.5, 0.5))
        .withMessageContaining("must sum to active experts (2)");
  }
}
