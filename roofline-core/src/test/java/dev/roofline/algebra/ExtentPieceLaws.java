package dev.roofline.algebra;

import static dev.roofline.laws.Exact.assertExact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roofline.laws.Algebra;
import dev.roofline.workload.Step;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** What extents say of their form along one count holds of their values. */
class ExtentPieceLaws {

  @Provide
  Arbitrary<Extent> extents() {
    Arbitrary<Long> sizes = Arbitraries.longs().between(1, 90);
    return Arbitraries.oneOf(
        Algebra.extents(),
        sizes.map(Extent::pairs),
        sizes.map(Extent::cached),
        sizes.map(Extent::chunkPairs),
        sizes.map(Extent::chunkContext),
        sizes.map(Extent::selected));
  }

  @Property
  void duringPrefillThirdDifferencesVanishWithinAPiece(
      @ForAll("extents") Extent extent, @ForAll @LongRange(min = 1, max = 200) long prompt) {
    long last = Math.min(extent.quadraticUntil(prompt), prompt + 200);
    assertThat(last).isGreaterThanOrEqualTo(prompt);
    for (long q = prompt; extent.missRates().isEmpty() && q + 3 <= last; q++) {
      double third =
          extent.at(1, q + 3, 0)
              - 3 * extent.at(1, q + 2, 0)
              + 3 * extent.at(1, q + 1, 0)
              - extent.at(1, q, 0);
      assertThat(third).as("%s at %s", extent, q).isZero();
    }
  }

  @Property
  void anExtentIsConstantOrProportionalToTheBatchUnlessItSaturates(
      @ForAll("extents") Extent extent,
      @ForAll @LongRange(min = 1, max = 1000) long batch,
      @ForAll @LongRange(min = 1, max = 100) long newTokens,
      @ForAll @LongRange(min = 0, max = 100) long cached) {
    if (extent.missRates().isEmpty()) {
      double none = extent.at(0, newTokens, cached);
      double one = extent.at(1, newTokens, cached);
      assertThat(none).isIn(0.0, one);
      assertThat(extent.at(batch, newTokens, cached)).isEqualTo(none + batch * (one - none));
    }
  }

  @Property
  void anExtentThatSaturatesLacksWhatItsRatesHaveNotReached(
      @ForAll @LongRange(min = 2, max = 256) long experts,
      @ForAll @LongRange(min = 1, max = 8) long active,
      @ForAll @LongRange(min = 1, max = 300) long tokens) {
    Extent uniform = Extent.experts(experts, Math.min(active, experts));
    assertExact(reached(uniform, experts, tokens), uniform.at(new Step(tokens, 1, 0)));
    Extent routed = Extent.experts("skewed", 2, 0.9, 0.5, 0.25, 0.25, 0.1, 0);
    assertThat(reached(routed, 6, tokens)).isCloseTo(routed.at(tokens, 1, 0), within(1e-12));
  }

  private static double reached(Extent extent, long experts, long tokens) {
    double reached = experts;
    for (Map.Entry<Double, Long> miss : extent.missRates().entrySet()) {
      reached -= miss.getValue() * Math.exp(-miss.getKey() * tokens);
    }
    return reached;
  }
}
