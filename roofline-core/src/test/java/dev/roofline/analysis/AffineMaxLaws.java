package dev.roofline.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** The closed forms over affine pieces against a loop over their steps. */
class AffineMaxLaws {

  private static long affine(long first, long slope, long step) {
    return first + slope * step;
  }

  @Property
  void theSumIsThatOfALoop(
      @ForAll @IntRange(min = 1, max = 50) int steps,
      @ForAll @IntRange(min = 0, max = 100) int work,
      @ForAll @IntRange(min = 0, max = 9) int workSlope,
      @ForAll @IntRange(min = 0, max = 100) int traffic,
      @ForAll @IntRange(min = 0, max = 9) int trafficSlope) {
    long loop =
        LongStream.range(0, steps)
            .map(j -> Math.max(affine(work, workSlope, j), affine(traffic, trafficSlope, j)))
            .sum();
    double closed =
        AffineMax.sum(
            steps,
            work,
            affine(work, workSlope, steps - 1),
            traffic,
            affine(traffic, trafficSlope, steps - 1));
    assertThat(closed).isCloseTo(loop, within(1e-12 * loop));
  }

  @Property
  void theLastBeforeTheCrossingHasTheSignOfTheFirst(
      @ForAll @LongRange(min = 1, max = 1000) long first,
      @ForAll @LongRange(min = 1, max = 100) long slope,
      @ForAll @LongRange(min = 1, max = 1000) long beyond) {
    // The odd numerator and even slope keep the crossing off the steps themselves.
    long atFirst = 2 * first + 1;
    long steps = atFirst / (2 * slope) + 1 + beyond;
    double atLast = atFirst - 2.0 * slope * (steps - 1);
    long expected = LongStream.range(0, steps).filter(j -> atFirst > 2 * slope * j).max().orElse(0);
    assertThat(AffineMax.lastBefore(steps, atFirst, atLast)).isEqualTo(expected);
    assertThat(AffineMax.lastBefore(steps, -atFirst, -atLast)).isEqualTo(expected);
  }
}
