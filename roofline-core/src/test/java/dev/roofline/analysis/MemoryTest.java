package dev.roofline.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roofline.algebra.Choice;
import dev.roofline.algebra.Choice.Alternative;
import dev.roofline.algebra.Extent;
import dev.roofline.algebra.Formats;
import dev.roofline.algebra.Kernel;
import dev.roofline.algebra.KernelBuilder;
import dev.roofline.algebra.KernelKind;
import dev.roofline.algebra.LinearForm;
import dev.roofline.algebra.Memory;
import dev.roofline.algebra.Operator;
import dev.roofline.algebra.Polynomial;
import dev.roofline.device.Roofline;
import dev.roofline.format.ComputeFormat;
import dev.roofline.format.NumberFormats;
import dev.roofline.quantity.Bandwidth;
import dev.roofline.quantity.DataSize;
import dev.roofline.quantity.FlopRate;
import dev.roofline.workload.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is kept in memory, worked out by hand. */
class MemoryTest {

  private static MemoryFit fit(Inference question) {
    return question.analyze().memory();
  }

  private static Inference withCapacity(long bytes) {
    return HandModel.QUESTION.on(HandModel.box().withMemory(new DataSize(bytes)));
  }

  @Test
  void weightsCacheAndActivationsAddUp() {
    MemoryFit fit = fit(HandModel.QUESTION);
    assertThat(fit.weightBytes()).as("two projections and a head").isEqualTo((2 * 100 + 50) * 2);
    assertThat(fit.kvBytes()).as("two layers, two sequences of seven").isEqualTo(2 * 2 * 7 * 20);
    assertThat(fit.activationBytes()).as("the projection over the prompt").isEqualTo(8 * 60);
    assertThat(fit.totalBytes()).isEqualTo(500 + 560 + 480);
    assertThat(fit.capacityBytes()).isEmpty();
    assertThat(fit.fits()).isEmpty();
    assertThat(fit)
        .hasToString(
            "weights 500 B + KV 560 B + activations 480 B = 1.504 KiB; the device's capacity is not"
                + " known");
  }

  @Test
  void whatIsAsLargeAsTheMemoryFits() {
    assertThat(fit(withCapacity(1540)).fits()).contains(true);
    assertThat(fit(withCapacity(1540)).capacityBytes()).hasValue(1540);
    assertThat(fit(withCapacity(1540)).toString()).endsWith(" = 1.504 KiB of 1.504 KiB: fits");
    assertThat(fit(withCapacity(1539)).fits()).contains(false);
    assertThat(fit(withCapacity(1539)).toString()).endsWith(" of 1.503 KiB: DOES NOT FIT");
  }

  @Test
  void withoutAPromptTheActivationsAreThoseOfTheLastStep() {
    assertThat(fit(HandModel.QUESTION.prompt(0)).activationBytes()).isEqualTo(2 * 60);
  }

  @Test
  void aTokenAddsItsEntryInEveryLayer() {
    assertThat(HandModel.QUESTION.analyze().size().kvBytesPerToken()).isEqualTo(2 * 20);
    assertThat(HandModel.QUESTION.kvCache(NumberFormats.F32).analyze().size().kvBytesPerToken())
        .isEqualTo(2 * 40);
  }

  @Test
  void activationsAreAsWideAsProductsAre() {
    Inference wide =
        HandModel.QUESTION.computing(ComputeFormat.F32).on(HandModel.box(ComputeFormat.F32));
    assertThat(fit(wide).activationBytes()).isEqualTo(8 * 120);
    assertThat(fit(wide).kvBytes()).isEqualTo(560);
  }

  /** Sixteen FLOPs a pair and an entry of one element, or a hundred once and one of three. */
  private static Operator choice() {
    Kernel shortest =
        attention("short", 1, 5).matrixFlop(Polynomial.constant(16), Extent.PAIRS).build();
    Kernel longest =
        attention("long", 3, 7).matrixFlop(Polynomial.constant(100), Extent.ONCE).build();
    return new Choice("c", List.of(new Alternative("a", shortest), new Alternative("b", longest)));
  }

  private static KernelBuilder attention(String name, long kept, long activations) {
    return Kernel.named(name, KernelKind.ATTENTION)
        .cache(new Memory(LinearForm.ZERO, LinearForm.ZERO, LinearForm.of(kept, Extent.CACHED)))
        .activations(Polynomial.constant(activations), Extent.TOKENS);
  }

  @Test
  void aChoiceNeedsWhatItsFastestAlternativeNeeds() {
    Operator fixed = attention("fixed", 2, 6).build();
    MemoryNeed need =
        new MemoryNeed(
            Programs.program(
                fixed.andThen(choice().repeated(2)),
                Roofline.of(new FlopRate(1), new Bandwidth(1e9))),
            Formats.ofWeights(NumberFormats.F16));
    Step early = Step.decode(1, 3);
    Step late = Step.decode(1, 9);
    assertThat(need.kvBytes(early)).isEqualTo((2 + 2 * 1) * 4 * 2);
    assertThat(need.kvBytes(late)).isEqualTo((2 + 2 * 3) * 10 * 2);
    assertThat(need.activationBytes(early)).as("the fixed kernel's").isEqualTo(6 * 2);
    assertThat(need.activationBytes(late)).as("the long alternative's").isEqualTo(7 * 2);
    assertThat(need.kvBytesPerToken()).isEqualTo((2 + 2 * 1) * 2.0, within(1e-12));
  }

  @Test
  void recurrentStateIsKeptButDoesNotGrow() {
    Kernel recurrent =
        Kernel.named("state", KernelKind.ATTENTION)
            .state(
                new Memory(LinearForm.ZERO, LinearForm.ZERO, LinearForm.of(10, Extent.SEQUENCES)))
            .build();
    MemoryNeed need =
        new MemoryNeed(
            Programs.program(recurrent, Roofline.of(new FlopRate(1), new Bandwidth(1))),
            Formats.ofWeights(NumberFormats.F16));
    assertThat(need.kvBytes(Step.decode(3, 100))).as("in F32").isEqualTo(3 * 10 * 4);
    assertThat(need.kvBytesPerToken()).isZero();
  }
}
