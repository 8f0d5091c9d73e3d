package dev.roofline.crossover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roofline.analysis.Analysis;
import dev.roofline.analysis.Phase;
import java.util.List;
import java.util.function.LongFunction;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The curves are what the analysis gives, at every whole count. */
class ProfileLaws {

  @Provide
  Arbitrary<SearchCase> cases() {
    return SearchCase.all();
  }

  @Property(tries = 20)
  void theSecondsOfTheCurvesAreThoseOfTheAnalysis(@ForAll("cases") SearchCase asked) {
    Profile curves = asked.curves();
    LongFunction<Phase> analysis = asked.analysis();
    CountRange range = asked.search().range();
    for (long count = range.least(); count <= range.most(); count++) {
      double seconds = analysis.apply(count).seconds();
      assertThat(curves.at(count).seconds().at(count))
          .as("%s", count)
          .isCloseTo(seconds, within(1e-11 * seconds));
    }
  }

  @Property(tries = 20)
  void workAndTrafficOfTheCurvesAreThoseOfTheAnalysis(@ForAll("cases") SearchCase asked) {
    Analysis analysis = asked.question().prepare();
    // Of two executions that are equally fast, rounding may take either.
    Assume.that(analysis.choices().isEmpty());
    double peak = analysis.roofline().peak().flopPerSecond();
    double bandwidth = analysis.roofline().bandwidth().bytesPerSecond();
    Profile curves = asked.curves();
    LongFunction<Phase> phases = asked.analysis();
    CountRange range = asked.search().range();
    for (long count = range.least(); count <= range.most(); count++) {
      Phase phase = phases.apply(count);
      Load load = curves.at(count);
      double work = phase.tally().flop() / peak;
      double traffic = phase.tally().bytes() / bandwidth;
      assertThat(load.work().at(count)).isCloseTo(work, within(1e-11 * work));
      assertThat(load.traffic().at(count)).isCloseTo(traffic, within(1e-11 * traffic));
    }
  }

  @Property(tries = 200)
  void piecesFollowEachOtherAndCoverTheRange(@ForAll("cases") SearchCase asked) {
    CountRange range = asked.search().range();
    List<Piece> pieces = asked.curves().pieces();
    assertThat(pieces.get(0).from()).isEqualTo(range.least());
    assertThat(pieces.get(pieces.size() - 1).to()).isGreaterThan(range.most());
    for (int i = 1; i < pieces.size(); i++) {
      assertThat(pieces.get(i).from()).isEqualTo(pieces.get(i - 1).to());
      assertThat(pieces.get(i).from()).isLessThan(pieces.get(i).to());
    }
  }
}
