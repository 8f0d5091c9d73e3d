package dev.roofline.study.published;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roofline.laws.Hardware;
import dev.roofline.laws.ValueLaws;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class PublishedDepthReadingLaws implements ValueLaws<PublishedDepthReading> {

  private static final double ROUNDING = 1 + 1e-14;

  @Override
  public Arbitrary<PublishedDepthReading> values() {
    return Combinators.combine(
            Hardware.decades(3, 9),
            Hardware.decades(6, 10),
            Hardware.decades(5, 9),
            Hardware.decades(-2, 2),
            Hardware.decades(-2, 1))
        .as(
            (work, memory, ofLayer, time, ofLayerInTime) ->
                new PublishedDepthReading(
                    work,
                    new AffineInDepth(memory, ofLayer),
                    new AffineInDepth(time, ofLayerInTime)));
  }

  @Provide
  Arbitrary<PublishedDepthReading> depths() {
    return values();
  }

  @Property
  void theIntensityRisesToThePeakAndFallsAfterIt(
      @ForAll("depths") PublishedDepthReading depth,
      @ForAll @IntRange(min = 1, max = 1000) int layers) {
    double here = depth.intensity(layers).flopPerByteSecond();
    double next = depth.intensity(layers + 1).flopPerByteSecond();
    if (layers + 1 <= depth.peakDepth()) {
      assertThat(next * ROUNDING).isGreaterThanOrEqualTo(here);
    } else if (layers >= depth.peakDepth()) {
      assertThat(next).isLessThanOrEqualTo(here * ROUNDING);
    }
  }

  @Property
  void thePerformanceRisesAndStaysUnderThatOfALayerAlone(
      @ForAll("depths") PublishedDepthReading depth,
      @ForAll @IntRange(min = 1, max = 1000) int layers) {
    double here = depth.workPerSecond(layers);
    assertThat(depth.workPerSecond(layers + 1) * ROUNDING).isGreaterThanOrEqualTo(here);
    assertThat(here)
        .isLessThanOrEqualTo(depth.workOfLayer() / depth.wallSeconds().layer() * ROUNDING);
  }
}
