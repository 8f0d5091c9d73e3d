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
}
