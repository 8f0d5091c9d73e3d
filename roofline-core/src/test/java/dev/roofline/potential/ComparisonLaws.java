package dev.roofline.potential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roofline.laws.CoreDomain;
import dev.roofline.laws.Hardware;
import dev.roofline.laws.ValueLaws;
import dev.roofline.potential.Comparison.Incomparable;
import dev.roofline.potential.Comparison.Incomparable.Reason;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.Tuple.Tuple3;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;

@Domain(CoreDomain.class)
class ComparisonLaws implements ValueLaws<Comparison> {

  @Override
  public Arbitrary<Comparison> values() {
    return Combinators.combine(Arbitraries.of(PotentialForm.class), pairs())
        .as((form, pair) -> pair.get1().against(pair.get2(), form));
  }

  /** Two potentials, mostly on one device; some on two devices with the same ridge. */
  @Provide
  Arbitrary<Tuple2<Potential, Potential>> pairs() {
    return Hardware.potentials()
        .flatMap(
            first ->
                Arbitraries.frequencyOf(
                        Tuple.of(5, Hardware.potentialsUnder(first.roofline())),
                        Tuple.of(1, Hardware.potentials()),
                        Tuple.of(1, Arbitraries.just(Hardware.rescaled(first, 2, 2, 1))),
                        Tuple.of(1, Arbitraries.just(first)))
                    .map(second -> Tuple.of(first, second)));
  }

  /** Three potentials on one device. */
  @Provide
  Arbitrary<Tuple3<Potential, Potential, Potential>> triples() {
    return Hardware.rooflines()
        .map(Hardware::potentialsUnder)
        .flatMap(under -> Combinators.combine(under, under, under).as(Tuple::of));
  }

  @Property
  void comparingIsAntisymmetric(
      @ForAll("pairs") Tuple2<Potential, Potential> pair, @ForAll PotentialForm form) {
    Comparison there = pair.get1().against(pair.get2(), form);
    Comparison back = pair.get2().against(pair.get1(), form);
    assertThat(there.reversed()).isEqualTo(back);
    assertThat(back.reversed()).isEqualTo(there);
    assertThat(there.ranked().isPresent()).isEqualTo(back.ranked().isPresent());
    there
        .ranked()
        .ifPresent(
            ranked -> {
              double difference = back.ranked().orElseThrow().difference();
              assertThat(ranked.difference() + difference).isZero();
              assertThat(ranked.nearer()).isEqualTo(back.ranked().orElseThrow().nearer());
            });
  }

  @Property
  @StatisticsReport(StatisticsReportMode.OFF)
  void mixedRegimesAndMixedHardwareAreRefusedAndNothingElse(
      @ForAll("pairs") Tuple2<Potential, Potential> pair, @ForAll PotentialForm form) {
    Potential first = pair.get1();
    Potential second = pair.get2();
    String expected =
        !first.roofline().equals(second.roofline())
            ? Reason.DIFFERENT_HARDWARE.toString()
            : first.regime() != second.regime() ? Reason.MIXED_REGIMES.toString() : "ranked";
    Comparison comparison = first.against(second, form);
    String actual =
        comparison instanceof Incomparable refused ? refused.reason().toString() : "ranked";
    assertThat(actual).isEqualTo(expected);
    Statistics.collect(actual);
    Statistics.coverage(
        checker -> {
          checker.check("ranked").percentage(share -> share > 10);
          checker.check("mixed regimes").percentage(share -> share > 10);
          checker.check("different hardware").percentage(share -> share > 5);
        });
  }

  @Property
  void theNearerHasTheSmallerPotential(
      @ForAll("pairs") Tuple2<Potential, Potential> pair, @ForAll PotentialForm form) {
    pair.get1()
        .against(pair.get2(), form)
        .ranked()
        .flatMap(Comparison.Ranked::nearer)
        .ifPresent(
            nearer -> {
              Potential other = nearer.equals(pair.get1()) ? pair.get2() : pair.get1();
              assertThat(form.of(nearer)).isLessThan(form.of(other));
            });
  }

  @Property
  void nearnessIsTransitive(
      @ForAll("triples") Tuple3<Potential, Potential, Potential> triple,
      @ForAll PotentialForm form) {
    if (nearer(triple.get1(), triple.get2(), form) && nearer(triple.get2(), triple.get3(), form)) {
      assertThat(nearer(triple.get1(), triple.get3(), form)).isTrue();
    }
  }

  @Provide
  Arbitrary<Double> scales() {
    return Hardware.binaryScales();
  }

  @Property
  void unitFreeRankingsSurviveAnyChangeOfUnits(
      @ForAll("pairs") Tuple2<Potential, Potential> pair,
      @ForAll("scales") double flop,
      @ForAll("scales") double bytes,
      @ForAll("scales") double seconds) {
    Potential first = Hardware.rescaled(pair.get1(), flop, bytes, seconds);
    Potential second = Hardware.rescaled(pair.get2(), flop, bytes, seconds);
    for (PotentialForm form : List.of(PotentialForm.NORMALISED, PotentialForm.LOGARITHMIC)) {
      assertThat(order(first, second, form)).isEqualTo(order(pair.get1(), pair.get2(), form));
    }
  }

  private static Optional<Double> order(Potential a, Potential b, PotentialForm form) {
    return a.against(b, form).ranked().map(ranked -> Math.signum(ranked.difference()));
  }

  private static boolean nearer(Potential a, Potential b, PotentialForm form) {
    return a.against(b, form).ranked().filter(ranked -> ranked.difference() < 0).isPresent();
  }
}
