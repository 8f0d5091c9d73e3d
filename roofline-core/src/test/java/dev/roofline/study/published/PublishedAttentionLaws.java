package dev.roofline.study.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roofline.study.published.AttentionSizes.Size;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class PublishedAttentionLaws {

  @Provide
  Arbitrary<AttentionSizes> sizes() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 200),
            Arbitraries.longs().between(1, 128),
            Arbitraries.longs().between(1, 256),
            Arbitraries.longs().between(1, 4096))
        .as(
            (layers, heads, width, latent) ->
                AttentionSizes.of(layers, heads * width, heads)
                    .size(Size.LATENT_HEADS, 1)
                    .size(Size.LATENT, latent)
                    .latentKeys(latent, 64, 128));
  }

  @Property
  void twiceTheTokensAreTwiceTheCacheAndProjectionsAndFourTimesTheAttention(
      @ForAll PublishedAttention kind,
      @ForAll("sizes") AttentionSizes sizes,
      @ForAll @LongRange(min = 1, max = 1L << 20) long tokens) {
    PublishedCount once = kind.ofLayer(sizes, tokens);
    PublishedCount twice = kind.ofLayer(sizes, 2 * tokens);
    assertThat(twice.keyValueElements()).isEqualTo(2 * once.keyValueElements());
    assertThat(twice.attention()).isEqualTo(4 * once.attention());
    assertThat(twice.linear()).isEqualTo(2 * once.linear());
  }

  @Property
  void withAsManyKeyHeadsAsHeadsGroupedIsMultiHead(@ForAll("sizes") AttentionSizes sizes) {
    assertThat(PublishedAttention.GQA.ofLayer(sizes, 77))
        .isEqualTo(PublishedAttention.MHA.ofLayer(sizes, 77));
  }

  @Property
  void causalAttentionIsTwoFlopForEachPairAndTheRestTwoForEachMultiplyAccumulate(
      @ForAll("sizes") AttentionSizes sizes, @ForAll @LongRange(min = 1, max = 200) long tokens) {
    PublishedCount count = PublishedAttention.MHA.ofLayer(sizes, tokens);
    double ofPair = count.attention() / ((double) tokens * tokens);
    double pairs = 0;
    for (long query = 1; query <= tokens; query++) {
      pairs += query;
    }
    double flop = 2 * (count.linear() + ofPair * pairs);
    assertThat(count.causalFlop(tokens)).isCloseTo(flop, within(1e-12 * flop));
  }
}
