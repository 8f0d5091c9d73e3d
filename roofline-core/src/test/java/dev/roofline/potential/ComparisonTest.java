package dev.roofline.potential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import dev.roofline.device.Roofline;
import dev.roofline.potential.Comparison.Incomparable;
import dev.roofline.potential.Comparison.Incomparable.Reason;
import dev.roofline.potential.Comparison.Ranked;
import dev.roofline.quantity.Bandwidth;
import dev.roofline.quantity.FlopRate;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private static final Roofline ROOFLINE = Roofline.of(new FlopRate(1e12), new Bandwidth(1e11));
  private static final Roofline OTHER = Roofline.of(new FlopRate(1e12), new Bandwidth(2e11));

  private static final Potential NEAR = Potential.of(ROOFLINE, Point.of(20, 8e11));
  private static final Potential FAR = Potential.of(ROOFLINE, Point.of(30, 5e11));
  private static final Potential MEMORY_BOUND = Potential.of(ROOFLINE, Point.of(1, 1e11));
  private static final Potential ELSEWHERE = Potential.of(OTHER, Point.of(20, 8e11));

  @Test
  void theSmallerPotentialIsNearer() {
    Ranked ranked = NEAR.against(FAR, PotentialForm.NORMALISED).ranked().orElseThrow();
    assertThat(ranked.nearer()).contains(NEAR);
    assertThat(ranked.difference()).isCloseTo(-0.3, within(1e-15));
    assertThat(ranked).hasToString("first is nearer: Φ 0.2000 < 0.5000 (normalised)");
    assertThat(ranked.reversed()).hasToString("second is nearer: Φ 0.5000 > 0.2000 (normalised)");
    assertThat(ranked.reversed().nearer()).contains(NEAR);
  }

  @Test
  void equalPotentialsAreEquallyNear() {
    Potential same = Potential.of(ROOFLINE, Point.of(15, 8e11));
    Ranked ranked = NEAR.against(same, PotentialForm.LOGARITHMIC).ranked().orElseThrow();
    assertThat(ranked.nearer()).isEmpty();
    assertThat(ranked).hasToString("equally near: Φ 0.09691 = 0.09691 (logarithmic)");
  }

  @Test
  void oppositeSidesOfTheRidgeHaveNoOrder() {
    Comparison comparison = MEMORY_BOUND.against(NEAR, PotentialForm.PUBLISHED);
    assertThat(comparison).isEqualTo(new Incomparable(Reason.MIXED_REGIMES, MEMORY_BOUND, NEAR));
    assertThat(comparison.ranked()).isEmpty();
    assertThat(comparison)
        .hasToString("incomparable, mixed regimes: memory-bound against compute-bound");
    assertThat(comparison.reversed())
        .isEqualTo(new Incomparable(Reason.MIXED_REGIMES, NEAR, MEMORY_BOUND));
  }

  @Test
  void differentHardwareHasNoOrder() {
    Comparison comparison = NEAR.against(ELSEWHERE, PotentialForm.PUBLISHED);
    assertThat(comparison).isEqualTo(new Incomparable(Reason.DIFFERENT_HARDWARE, NEAR, ELSEWHERE));
    assertThat(comparison)
        .hasToString(
            "incomparable, different hardware: "
                + "Roofline[1 TFLOP/s, 100 GB/s, ridge 10.00 FLOP/byte] against "
                + "Roofline[1 TFLOP/s, 200 GB/s, ridge 5.00 FLOP/byte]");
  }

  @Test
  void theSameRidgeIsNotTheSameHardware() {
    Roofline doubled = Roofline.of(new FlopRate(2e12), new Bandwidth(2e11));
    Potential onDoubled = Potential.of(doubled, Point.of(20, 8e11));
    assertThat(doubled.ridge()).isEqualTo(ROOFLINE.ridge());
    assertThat(NEAR.against(onDoubled, PotentialForm.NORMALISED))
        .isEqualTo(new Incomparable(Reason.DIFFERENT_HARDWARE, NEAR, onDoubled));
  }

  @Test
  void differentHardwareIsFoundBeforeMixedRegimes() {
    assertThat(MEMORY_BOUND.against(ELSEWHERE, PotentialForm.PUBLISHED))
        .isEqualTo(new Incomparable(Reason.DIFFERENT_HARDWARE, MEMORY_BOUND, ELSEWHERE));
  }

  @Test
  void resultsThatAreNotTrueCannotBeMade() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Ranked(PotentialForm.NORMALISED, NEAR, ELSEWHERE))
        .withMessage(
            "first and second (different hardware) must be on one roofline and in one regime");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Ranked(PotentialForm.NORMALISED, NEAR, MEMORY_BOUND))
        .withMessage("first and second (mixed regimes) must be on one roofline and in one regime");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Incomparable(Reason.MIXED_REGIMES, NEAR, FAR))
        .withMessage("reason (mixed regimes) must be none: the two are comparable");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Incomparable(Reason.MIXED_REGIMES, NEAR, ELSEWHERE))
        .withMessage("reason (mixed regimes) must be different hardware");
  }

  @Test
  @SuppressWarnings("DataFlowIssue")
  void whatIsMissingIsNamed() {
    assertThatNullPointerException()
        .isThrownBy(() -> NEAR.against(null, PotentialForm.NORMALISED))
        .withMessage("second");
    assertThatNullPointerException().isThrownBy(() -> NEAR.against(FAR, null)).withMessage("form");
  }
}
