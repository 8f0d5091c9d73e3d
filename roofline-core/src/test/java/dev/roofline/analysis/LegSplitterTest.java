package dev.roofline.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roofline.algebra.Choice;
import dev.roofline.algebra.Choice.Alternative;
import dev.roofline.algebra.Extent;
import dev.roofline.algebra.Kernel;
import dev.roofline.algebra.KernelKind;
import dev.roofline.algebra.Polynomial;
import dev.roofline.device.Roofline;
import dev.roofline.quantity.Bandwidth;
import dev.roofline.quantity.FlopRate;
import dev.roofline.workload.DecodeRun;
import java.util.List;
import org.junit.jupiter.api.Test;

class LegSplitterTest {

  private static final Roofline UNIT = Roofline.of(new FlopRate(1), new Bandwidth(1));

  /** Seconds max(10, c + 1): it bends at the ridge. */
  private static final Kernel BENDING =
      Kernel.named("bending", KernelKind.ATTENTION)
          .matrixFlop(Polynomial.ONE, Extent.CONTEXT)
          .activations(Polynomial.constant(5), Extent.ONCE)
          .build();

  /** Seconds 5 + 0.8·(c + 1). */
  private static final Kernel STRAIGHT =
      Kernel.named("straight", KernelKind.ATTENTION)
          .matrixFlop(Polynomial.constant(5), Extent.ONCE)
          .matrixFlop(Polynomial.constant(0.8), Extent.CONTEXT)
          .build();

  @Test
  void anAlternativeThatIsFastestOnlyInTheMiddleIsFound() {
    Choice choice =
        new Choice("c", List.of(new Alternative("a", BENDING), new Alternative("b", STRAIGHT)));
    Program program = Programs.program(choice, UNIT);

    assertThat(program.legs(new DecodeRun(1, 0, 100)))
        .containsExactly(
            new Leg(new DecodeRun(1, 0, 6), List.of(1)),
            new Leg(new DecodeRun(1, 6, 19), List.of(0)),
            new Leg(new DecodeRun(1, 25, 75), List.of(1)));
  }

  /** Seconds 1e9 + 0.5: it is the slower one until the contexts reach a thousand million. */
  private static final Kernel LEVEL =
      Kernel.named("level", KernelKind.ATTENTION)
          .matrixFlop(Polynomial.constant(1e9 + 0.5), Extent.ONCE)
          .build();

  /** Seconds c + 1. */
  private static final Kernel RISING =
      Kernel.named("rising", KernelKind.ATTENTION)
          .matrixFlop(Polynomial.ONE, Extent.CONTEXT)
          .build();

  @Test
  void aCrossingFarAwayIsFoundWithoutALoop() {
    Choice choice =
        new Choice("c", List.of(new Alternative("a", LEVEL), new Alternative("b", RISING)));

    assertThat(Programs.program(choice, UNIT).legs(new DecodeRun(1, 0, 3_000_000_000L)))
        .containsExactly(
            new Leg(new DecodeRun(1, 0, 1_000_000_000), List.of(1)),
            new Leg(new DecodeRun(1, 1_000_000_000, 2_000_000_000), List.of(0)));
  }

  @Test
  void alternativesThatAreEqualAtAnEndAreSplitThere() {
    Kernel ten =
        Kernel.named("ten", KernelKind.ATTENTION)
            .matrixFlop(Polynomial.constant(10), Extent.ONCE)
            .build();
    Choice choice =
        new Choice("c", List.of(new Alternative("a", ten), new Alternative("b", RISING)));
    Program program = Programs.program(choice, UNIT);

    assertThat(program.legs(new DecodeRun(1, 9, 20)))
        .as("equal at the first context: the first alternative is taken")
        .containsExactly(new Leg(new DecodeRun(1, 9, 20), List.of(0)));
    assertThat(program.legs(new DecodeRun(1, 0, 10)))
        .containsExactly(
            new Leg(new DecodeRun(1, 0, 9), List.of(1)),
            new Leg(new DecodeRun(1, 9, 1), List.of(0)));
  }

  @Test
  void alternativesThatAreEqualAtTheFarEndAreSplitThereWithoutALoop() {
    Kernel million =
        Kernel.named("million", KernelKind.ATTENTION)
            .matrixFlop(Polynomial.constant(1e6), Extent.ONCE)
            .build();
    Choice choice =
        new Choice("c", List.of(new Alternative("a", million), new Alternative("b", RISING)));

    assertThat(Programs.program(choice, UNIT).legs(new DecodeRun(1, 0, 1_000_000)))
        .containsExactly(
            new Leg(new DecodeRun(1, 0, 999_999), List.of(1)),
            new Leg(new DecodeRun(1, 999_999, 1), List.of(0)));
  }
}
