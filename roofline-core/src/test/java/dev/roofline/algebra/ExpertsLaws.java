package dev.roofline.algebra;

import static dev.roofline.laws.Exact.assertExact;
import static dev.roofline.laws.Exact.assertWithin;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roofline.laws.CoreDomain;
import dev.roofline.laws.ExtentCase;
import dev.roofline.laws.Workloads;
import dev.roofline.workload.Step;
import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import org.apache.commons.math3.fraction.BigFraction;

@Domain(CoreDomain.class)
class ExpertsLaws {

  /** Banks of experts with how many are active. */
  @Provide
  Arbitrary<Tuple2<Long, Long>> banks() {
    return Arbitraries.oneOf(
            Arbitraries.of(1L, 2L, 8L, 64L, 160L, 256L), Workloads.magnitudes(1, Integer.MAX_VALUE))
        .flatMap(n -> Workloads.magnitudes(1, n).map(k -> Tuple.of(n, k)));
  }

  @Provide
  Arbitrary<Tuple2<Long, Long>> smallBanks() {
    return Arbitraries.longs()
        .between(1, 256)
        .flatMap(n -> Arbitraries.longs().between(1, n).map(k -> Tuple.of(n, k)));
  }

  @Property
  void expectedExpertsAreExactAgainstAFraction(
      @ForAll("smallBanks") Tuple2<Long, Long> bank, @ForAll @IntRange(min = 1, max = 64) int t) {
    BigFraction missed = new BigFraction(bank.get1() - bank.get2()).divide(bank.get1()).pow(t);
    BigFraction expected = BigFraction.ONE.subtract(missed).multiply(bank.get1());
    BigDecimal rounded =
        new BigDecimal(expected.getNumerator())
            .divide(new BigDecimal(expected.getDenominator()), 40, RoundingMode.HALF_EVEN);
    assertExact(Extent.experts(bank.get1(), bank.get2()).at(Step.prefill(1, t)), rounded);
  }

  @Property
  void expectedExpertsAreExactForAnyNumberOfTokens(
      @ForAll("banks") Tuple2<Long, Long> bank, @ForAll Step step) {
    ExtentCase experts = ExtentCase.experts(bank.get1(), bank.get2());
    assertExact(experts.extent().at(step), experts.at(step));
  }

  @Property
  void expectedExpertsLieBetweenTheActiveAndAll(
      @ForAll("banks") Tuple2<Long, Long> bank, @ForAll Step step) {
    assertThat(Extent.experts(bank.get1(), bank.get2()).at(step))
        .isGreaterThanOrEqualTo(bank.get2())
        .isLessThanOrEqualTo(bank.get1());
  }

  @Property
  void oneTokenReachesExactlyTheActiveExperts(
      @ForAll("banks") Tuple2<Long, Long> bank, @ForAll Step step) {
    Step one = Step.decode(1, step.cachedTokens());
    assertThat(Extent.experts(bank.get1(), bank.get2()).at(one))
        .isEqualTo(bank.get2().doubleValue());
  }

  @Property
  void moreTokensReachNoFewerExperts(
      @ForAll("banks") Tuple2<Long, Long> bank, @ForAll Step step, @ForAll Step other) {
    Extent experts = Extent.experts(bank.get1(), bank.get2());
    long fewer = Math.min(step.newTokens(), other.newTokens());
    long more = Math.max(step.newTokens(), other.newTokens());
    double least = experts.at(Step.prefill(step.sequences(), fewer));
    double most = experts.at(Step.prefill(step.sequences(), more));
    assertWithin(1e-15, Math.max(least, most), new BigDecimal(most));
  }

  @Property
  void aBankWhoseExpertsAreAllActiveIsReadWhole(
      @ForAll("banks") Tuple2<Long, Long> bank, @ForAll Step step) {
    assertThat(Extent.experts(bank.get1(), bank.get1()).at(step))
        .isEqualTo(bank.get1().doubleValue());
  }

  @Property
  void onlyTheNumberOfTokensMatters(@ForAll("banks") Tuple2<Long, Long> bank, @ForAll Step step) {
    Extent experts = Extent.experts(bank.get1(), bank.get2());
    Step swapped = new Step(step.newTokens(), step.sequences(), 0);
    assertThat(experts.at(swapped)).isEqualTo(experts.at(step));
  }
}
