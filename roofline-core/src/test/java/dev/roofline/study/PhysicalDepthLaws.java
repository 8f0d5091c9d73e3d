package dev.roofline.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roofline.laws.Stacks;
import dev.roofline.laws.Stacks.Stack;
import dev.roofline.laws.ValueLaws;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class PhysicalDepthLaws implements ValueLaws<PhysicalDepth> {

  private static final double ROUNDING = 1e-13;

  @Override
  public Arbitrary<PhysicalDepth> values() {
    return Combinators.combine(Stacks.stacks(), Arbitraries.of(Stage.class))
        .as(PhysicalDepthLaws::depth);
  }

  @Provide
  Arbitrary<PhysicalDepth> depths() {
    return values();
  }

  @Provide
  Arbitrary<Stack> stacks() {
    return Stacks.stacks();
  }

  private static PhysicalDepth depth(Stack stack, Stage stage) {
    return PhysicalDepth.between(1, 3, stage, layers -> Stacks.question(stack.layers(layers)));
  }

  @Property(tries = 300)
  void physicalIntensityIsMonotoneInDepthTowardsThatOfALayer(
      @ForAll("depths") PhysicalDepth depth, @ForAll @IntRange(min = 1, max = 2000) int layers) {
    double limit = depth.operationalIntensityOfLayer();
    double here = depth.operationalIntensity(layers);
    double next = depth.operationalIntensity(layers + 1);
    double slack = ROUNDING * limit;
    assertThat(Math.abs(limit - next)).isLessThanOrEqualTo(Math.abs(limit - here) + slack);
    assertThat(next).isBetween(Math.min(here, limit) - slack, Math.max(here, limit) + slack);
  }

  @Property(tries = 300)
  void performanceIsMonotoneInDepthTowardsThatOfALayer(
      @ForAll("depths") PhysicalDepth depth, @ForAll @IntRange(min = 1, max = 2000) int layers) {
    double limit = depth.pointOfLayer().flopPerSecond();
    double here = depth.point(layers).flopPerSecond();
    double next = depth.point(layers + 1).flopPerSecond();
    double slack = ROUNDING * limit;
    assertThat(next).isBetween(Math.min(here, limit) - slack, Math.max(here, limit) + slack);
  }

  @Property(tries = 200)
  void everyDepthIsThatOfItsOwnAnalysis(
      @ForAll("stacks") Stack stack,
      @ForAll Stage stage,
      @ForAll @IntRange(min = 1, max = 100) int layers) {
    double analysed =
        stage.of(Stacks.question(stack.layers(layers)).analyze()).operationalIntensity();
    assertThat(depth(stack, stage).operationalIntensity(layers))
        .isCloseTo(analysed, within(1e-12 * analysed));
  }
}
