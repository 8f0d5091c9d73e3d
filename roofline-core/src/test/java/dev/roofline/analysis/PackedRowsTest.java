package dev.roofline.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roofline.algebra.Extent;
import dev.roofline.algebra.Kernel;
import dev.roofline.algebra.KernelBuilder;
import dev.roofline.algebra.KernelKind;
import dev.roofline.algebra.Operator;
import dev.roofline.algebra.Polynomial;
import dev.roofline.algebra.Sequence;
import dev.roofline.device.Roofline;
import dev.roofline.quantity.Bandwidth;
import dev.roofline.quantity.FlopRate;
import dev.roofline.workload.DecodeRun;
import org.junit.jupiter.api.Test;

/** Seconds of packed rows, worked out by hand where 1 FLOP and 2 elements in F16 take 1 s each. */
class PackedRowsTest {

  private static final Roofline UNIT = Roofline.of(new FlopRate(1), new Bandwidth(4));

  private static KernelBuilder kernel(String name) {
    return Kernel.named(name, KernelKind.PROJECTION);
  }

  private static PackedRows rows(Operator operator) {
    return PackedRows.of(Programs.program(operator, UNIT).fixed());
  }

  /** Work 1 + 2b + 3t + 4x + 5y and traffic 50 + 40b + t + x + y, over the tokens and pairs. */
  private static Kernel everything() {
    return kernel("everything")
        .matrixFlop(Polynomial.constant(1), Extent.ONCE)
        .matrixFlop(Polynomial.constant(2), Extent.SEQUENCES)
        .matrixFlop(Polynomial.constant(3), Extent.TOKENS)
        .matrixFlop(Polynomial.constant(4), Extent.CONTEXT)
        .matrixFlop(Polynomial.constant(5), Extent.PAIRS)
        .activations(Polynomial.constant(100), Extent.ONCE)
        .activations(Polynomial.constant(80), Extent.SEQUENCES)
        .activations(Polynomial.constant(2), Extent.TOKENS)
        .activations(Polynomial.constant(2), Extent.CONTEXT)
        .activations(Polynomial.constant(2), Extent.PAIRS)
        .build();
  }

  @Test
  void everyExtentOfARowCounts() {
    PackedRows rows = rows(everything());
    assertThat(rows.seconds(2, 3, 1))
        .as("t = 6, x = 2·4, y = 2·(2 + 3 + 4); traffic 50 + 80 + 6 + 8 + 18")
        .isEqualTo(162);
    assertThat(rows.seconds(2, 3, 10))
        .as("x = 2·13, y = 2·(11 + 12 + 13); work 1 + 4 + 18 + 104 + 360")
        .isEqualTo(487);
  }

  @Test
  void everyExtentOfARowCountsInARunToo() {
    assertThat(rows(everything()).seconds(new DecodeRun(2, 0, 3)))
        .as("traffic 50 + 80 + 2 + 2·2(c + 1)")
        .isCloseTo(3 * 132 + 4 * (1 + 2 + 3), within(1e-9));
    assertThat(rows(everything()).seconds(new DecodeRun(2, 100, 2)))
        .as("work 1 + 4 + 6 + 9·2(c + 1)")
        .isCloseTo(2 * 11 + 18 * (101 + 102), within(1e-9));
  }

  @Test
  void rowsUnderOneRoofEachKeepTheirOwn() {
    Operator both =
        Sequence.of(
            kernel("work").matrixFlop(Polynomial.constant(7), Extent.TOKENS).build(),
            kernel("traffic").activations(Polynomial.constant(10), Extent.ONCE).build(),
            kernel("more work").matrixFlop(Polynomial.constant(1), Extent.ONCE).build(),
            kernel("more traffic").activations(Polynomial.constant(4), Extent.TOKENS).build());
    assertThat(rows(both).seconds(2, 3, 0)).isEqualTo(7 * 6 + 5 + 1 + 2 * 6);
    assertThat(rows(both).seconds(new DecodeRun(1, 5, 4))).isCloseTo(4 * 15, within(1e-9));
  }

  @Test
  void aRowOfThreeOtherExtentsIsCountedByItself() {
    Kernel wide =
        kernel("wide")
            .matrixFlop(Polynomial.constant(1), Extent.context(4))
            .matrixFlop(Polynomial.constant(10), Extent.context(8))
            .matrixFlop(Polynomial.constant(100), Extent.PAIRS)
            .build();
    Operator operator =
        Sequence.of(wide, kernel("fixed").matrixFlop(Polynomial.ONE, Extent.ONCE).build());
    assertThat(rows(operator).seconds(1, 1, 5)).isEqualTo(4 + 60 + 600 + 1);
    assertThat(rows(operator).seconds(new DecodeRun(1, 5, 2)))
        .isCloseTo(665 + (4 + 70 + 700 + 1), within(1e-9));
  }
}
