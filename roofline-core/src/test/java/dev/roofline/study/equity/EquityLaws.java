package dev.roofline.study.equity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roofline.laws.Hardware;
import dev.roofline.laws.ValueLaws;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class EquityLaws implements ValueLaws<Equity> {

  @Override
  public Arbitrary<Equity> values() {
    Arbitrary<Double> shares = Arbitraries.oneOf(Hardware.decades(-9, 0), Arbitraries.of(0.0, 1.0));
    return shares
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .filter(list -> Collections.max(list) > 0)
        .map(Equity::new);
  }

  @Provide
  Arbitrary<Equity> equities() {
    return values();
  }

  @Provide
  Arbitrary<Double> scales() {
    return Hardware.decades(-20, 20);
  }

  @Property
  void jainLiesBetweenOneOverTheNumberAndOne(@ForAll("equities") Equity equity) {
    assertThat(equity.jain()).isBetween(1.0 / equity.count(), 1.0);
  }

  @Property
  void jainIsBelowOneWhereSharesDiffer(@ForAll("equities") Equity equity) {
    if (equity.least() < equity.most() * (1 - 1e-6)) {
      assertThat(equity.jain()).isLessThan(1);
    }
  }

  @Property
  void equalSharesHaveAnIndexOfOneAndNoVariation(
      @ForAll("scales") double share, @ForAll @IntRange(min = 1, max = 50) int count) {
    Equity equal = new Equity(Collections.nCopies(count, share));
    assertThat(equal.jain()).isCloseTo(1, within(1e-15));
    assertThat(equal.coefficientOfVariation()).isCloseTo(0, within(1e-15));
  }

  @Property
  void jainIsOneOverOnePlusTheSquareOfTheVariation(@ForAll("equities") Equity equity) {
    double variation = equity.coefficientOfVariation();
    assertThat(equity.jain()).isCloseTo(1 / (1 + variation * variation), within(1e-12));
  }

  @Property
  void theScaleDoesNotMatter(@ForAll("equities") Equity equity, @ForAll("scales") double scale) {
    Equity scaled = new Equity(equity.shares().stream().map(share -> share * scale).toList());
    assertThat(scaled.jain()).isCloseTo(equity.jain(), within(1e-12));
    assertThat(scaled.coefficientOfVariation())
        .isCloseTo(equity.coefficientOfVariation(), within(1e-12));
  }

  @Property
  void theOrderDoesNotMatter(@ForAll("equities") Equity equity, @ForAll long seed) {
    List<Double> shuffled = new ArrayList<>(equity.shares());
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(new Equity(shuffled).jain()).isCloseTo(equity.jain(), within(1e-14));
  }

  @Property
  void allThatIsAddedToTheRichestIsUnfair(@ForAll("equities") Equity equity) {
    List<Double> richer = new ArrayList<>(equity.shares());
    richer.set(richer.indexOf(equity.most()), 2 * equity.most());
    assertThat(new Equity(richer).jain()).isLessThanOrEqualTo(equity.jain() + 1e-15);
  }
}
