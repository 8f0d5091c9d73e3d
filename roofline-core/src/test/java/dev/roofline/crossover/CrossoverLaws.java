package dev.roofline.crossover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roofline.algebra.Tally;
import dev.roofline.analysis.OperatorReport;
import dev.roofline.analysis.Phase;
import dev.roofline.device.Regime;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import org.assertj.core.data.Percentage;

/** What a search says is what the analysis of every single count says. */
class CrossoverLaws {

  /** Tries of laws that analyse all counts of a range one by one. */
  private static final int EVERY_COUNT = 20;

  private static final long WIDE = 5_000;
  private static final long FAR = 1_000_000_000_000L - 1000;

  @Provide
  Arbitrary<SearchCase> cases() {
    return SearchCase.all();
  }

  @Property(tries = EVERY_COUNT)
  void theRegimeAtEveryWholeCountIsThatOfItsAnalysis(@ForAll("cases") SearchCase asked) {
    Crossings<Regime> crossings = asked.search().meetingRidge();
    LongFunction<Phase> analysis = asked.analysis();
    CountRange range = crossings.range();
    for (long count = range.least(); count <= range.most(); count++) {
      assertThat(crossings.at(count))
          .as("%s, %s", count, crossings)
          .isEqualTo(SearchCase.regime(analysis.apply(count)));
    }
  }

  @Property(tries = 200)
  @StatisticsReport(StatisticsReportMode.OFF)
  void answersOfEveryKindAreFound(@ForAll("cases") SearchCase asked) {
    Crossings<Regime> crossings = asked.search().meetingRidge();
    Statistics.label("answer").collect(crossings.getClass().getSimpleName());
    Statistics.label("answer")
        .coverage(
            checker -> {
              checker.check("Found").percentage(share -> share > 0);
              checker.check("Never").percentage(share -> share > 0);
              checker.check("Always").percentage(share -> share > 0);
            });
    for (Crossing<Regime> crossing : crossings.all()) {
      Statistics.label("method").collect(crossing.method());
    }
    Statistics.label("method")
        .coverage(
            checker -> {
              checker.check(Method.CLOSED_FORM).percentage(share -> share > 0);
              checker.check(Method.BRENT).percentage(share -> share > 0);
              checker.check(Method.JUMP).percentage(share -> share > 0);
            });
  }

  @Property(tries = 60)
  void aWideSearchIsRightAtAnyCountAndAroundEveryCrossing(
      @ForAll("cases") SearchCase asked, @ForAll @LongRange(min = 1, max = WIDE) long anyCount) {
    Crossings<Regime> crossings = asked.search(WIDE).meetingRidge();
    LongFunction<Phase> analysis = asked.analysis();
    assertThat(crossings.at(anyCount)).isEqualTo(SearchCase.regime(analysis.apply(anyCount)));
    for (Crossing<Regime> crossing :
        crossings.all().subList(0, Math.min(20, crossings.all().size()))) {
      long first = crossing.firstWhole();
      assertThat(SearchCase.regime(analysis.apply(first - 1))).isEqualTo(crossing.before());
      assertThat(SearchCase.regime(analysis.apply(first))).isEqualTo(crossing.after());
    }
  }

  @Property(tries = 100)
  void aTrendIsTheIntensityAtBothEndsAndItsLimitFarOut(@ForAll("cases") SearchCase asked) {
    Trend trend = asked.search().meetingRidge().trend();
    LongFunction<Phase> analysis = asked.analysis();
    CountRange range = asked.search().range();
    // Of two executions that are equally fast, rounding may take either.
    Assume.that(asked.question().prepare().choices().isEmpty());
    assertThat(trend.atLeast()).isCloseTo(intensity(analysis, range.least()), relative(1e-9));
    assertThat(trend.atMost()).isCloseTo(intensity(analysis, range.most()), relative(1e-9));
    trend
        .limit()
        .ifPresent(
            limit -> {
              double far = intensity(analysis, FAR);
              if (Double.isInfinite(limit)) {
                assertThat(far).isGreaterThan(1e5);
              } else {
                assertThat(far).isCloseTo(limit, within(1e-4 * limit + 1e-4));
              }
            });
  }

  private static double intensity(LongFunction<Phase> analysis, long count) {
    Tally tally = analysis.apply(count).tally();
    return tally.flop() == 0 ? 0 : tally.flop() / tally.bytes();
  }

  private static Percentage relative(double share) {
    return Percentage.withPercentage(100 * share);
  }

  @Property(tries = EVERY_COUNT)
  void theRegimeOfEveryOperatorIsThatOfItsReportWhereverItRuns(@ForAll("cases") SearchCase asked) {
    Map<String, Crossings<Regime>> operators = asked.search().operatorsMeetingRidge();
    LongFunction<Phase> analysis = asked.analysis();
    CountRange range = asked.search().range();
    for (long count = range.least(); count <= range.most(); count++) {
      for (OperatorReport report : analysis.apply(count).operators()) {
        assertThat(operators.get(report.name()).at(count))
            .as("%s at %s, %s", report.name(), count, operators)
            .isEqualTo(report.regime());
      }
    }
  }

  @Property(tries = EVERY_COUNT)
  void theLeadAtEveryWholeCountIsThatOfBothTimes(
      @ForAll("cases") SearchCase asked, @ForAll("cases") SearchCase sameKind) {
    SearchCase other = new SearchCase(asked.kind(), sameKind.question());
    Crossings<Lead> crossings = asked.search().sameTimeAs(other.question());
    LongFunction<Phase> first = asked.analysis();
    LongFunction<Phase> second = other.analysis();
    CountRange range = crossings.range();
    for (long count = range.least(); count <= range.most(); count++) {
      assertThat(crossings.at(count))
          .as("%s, %s", count, crossings)
          .isEqualTo(Lead.between(first.apply(count).seconds(), second.apply(count).seconds()));
    }
  }

  @Property(tries = 60)
  void comparingIsAntisymmetric(
      @ForAll("cases") SearchCase asked, @ForAll("cases") SearchCase sameKind) {
    SearchCase other = new SearchCase(asked.kind(), sameKind.question());
    Crossings<Lead> forth = asked.search().sameTimeAs(other.question());
    Crossings<Lead> back = other.search().sameTimeAs(asked.question());
    assertThat(back).isInstanceOf(forth.getClass());
    assertThat(back.initial()).isEqualTo(forth.initial().mirrored());
    assertThat(back.all()).hasSameSizeAs(forth.all());
    for (int i = 0; i < forth.all().size(); i++) {
      Crossing<Lead> there = forth.all().get(i);
      Crossing<Lead> here = back.all().get(i);
      assertThat(here.firstWhole()).isEqualTo(there.firstWhole());
      assertThat(here.before()).isEqualTo(there.before().mirrored());
      assertThat(here.after()).isEqualTo(there.after().mirrored());
      assertThat(here.value()).isCloseTo(there.value(), within(1e-6));
    }
  }

  @Property(tries = 100)
  void aCrossingLiesBeforeItsFirstWholeCountAndBothSidesAreEqualThere(
      @ForAll("cases") SearchCase asked) {
    List<Crossing<Regime>> all = asked.search().meetingRidge().all();
    for (Crossing<Regime> crossing : all) {
      assertThat(crossing.value())
          .isBetween(crossing.firstWhole() - 1.0, 1.0 * crossing.firstWhole());
      assertThat(crossing.before()).isNotEqualTo(crossing.after());
      if (crossing.method() != Method.JUMP) {
        assertThat(crossing.residual()).isLessThan(1e-9);
      }
    }
    assertThat(all).extracting(Crossing::firstWhole).isSorted().doesNotHaveDuplicates();
  }

  @Property(tries = EVERY_COUNT)
  void aQuestionAlwaysTakesTheSameTimeAsItself(@ForAll("cases") SearchCase asked) {
    assertThat(asked.search().sameTimeAs(asked.question())).isInstanceOf(Crossings.Always.class);
  }
}
