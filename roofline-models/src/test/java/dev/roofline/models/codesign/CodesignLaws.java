package dev.roofline.models.codesign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CodesignLaws {

  private static final int TRIES = 6;
  private static final double ROUNDING = 1e-12;

  /** With every feasible candidate as its sample. */
  private static CodesignResult everything(Question question) {
    long size = new Space(question).size();
    return new Search(question, Running.USUAL.sample((int) size)).run();
  }

  @Property(tries = TRIES)
  void findsWhatIsFeasibleOneByOne(@ForAll("questions") Question question) {
    CodesignResult result = everything(question);
    List<OneByOne.Design> designs = new OneByOne(question).feasible();
    List<Candidate> found = new ArrayList<>(result.sample());
    found.sort((a, b) -> Long.compare(a.position(), b.position()));
    assertThat(found).hasSize(designs.size());
    assertThat(result.counts().feasible()).isEqualTo(designs.size());
    for (int i = 0; i < found.size(); i++) {
      assertThat(found.get(i).shape()).isEqualTo(designs.get(i).shape());
      assertThat(found.get(i).precision()).isEqualTo(designs.get(i).precision());
    }
  }

  @Property(tries = TRIES)
  void givesTheNumbersOfThePlainApi(@ForAll("questions") Question question) {
    OneByOne oneByOne = new OneByOne(question);
    CodesignResult result = SmallSearches.search(question);
    assertThat(result.check().deviation()).isLessThan(ROUNDING);
    assertThat(result.check().candidates()).isGreaterThanOrEqualTo(result.front().size());
    for (Candidate candidate : result.front()) {
      OneByOne.Design design = oneByOne.new Design(candidate.shape(), candidate.precision());
      for (DeviceFigures figures : candidate.figures()) {
        for (Criterion criterion : Criterion.values()) {
          double plain = design.value(criterion, figures.device());
          assertThat(figures.of(criterion))
              .as(criterion.key())
              .isCloseTo(plain, within(ROUNDING * plain));
        }
      }
    }
  }

  @Property(tries = TRIES)
  void theFrontIsWhatNoFeasibleCandidateBeats(@ForAll("questions") Question question) {
    CodesignResult result = everything(question);
    for (Candidate one : result.sample()) {
      boolean isUnbeaten =
          result.sample().stream()
              .noneMatch(
                  other ->
                      isNowhereWorse(other, one, question)
                          && (!isNowhereWorse(one, other, question)
                              || other.position() < one.position()));
      assertThat(result.front().contains(one)).as(one.toString()).isEqualTo(isUnbeaten);
    }
  }

  /** As good by every objective, and, where Φ is one, in the same regimes. */
  private static boolean isNowhereWorse(Candidate one, Candidate other, Question question) {
    for (Objective objective : question.objectives()) {
      if (objective.criterion() == Criterion.POTENTIAL) {
        for (int d = 0; d < question.devices().size(); d++) {
          DeviceFigures mine = one.figures().get(d);
          DeviceFigures theirs = other.figures().get(d);
          if (mine.potential().regime() != theirs.potential().regime()
              || mine.potential().logarithmic() > theirs.potential().logarithmic()) {
            return false;
          }
        }
      } else {
        double mine = one.worst(objective);
        double theirs = other.worst(objective);
        if (objective.maximized() ? mine < theirs : mine > theirs) {
          return false;
        }
      }
    }
    return true;
  }

  @Property(tries = TRIES)
  void leadersAreTheBestOfTheirKind(@ForAll("questions") Question question) {
    CodesignResult result = everything(question);
    List<Candidate> byAttention = new ArrayList<>();
    for (AttentionShape kind : question.grid().attention()) {
      best(result, c -> c.shape().attention().equals(kind)).ifPresent(byAttention::add);
    }
    List<Candidate> byFeedForward = new ArrayList<>();
    for (FeedForwardShape kind : question.grid().feedForward()) {
      best(result, c -> c.shape().feedForward().equals(kind)).ifPresent(byFeedForward::add);
    }
    assertThat(result.leaders()).isEqualTo(new Leaders(byAttention, byFeedForward));
  }

  private static Optional<Candidate> best(CodesignResult result, Predicate<Candidate> kind) {
    return result.sample().stream()
        .filter(kind)
        .min(result.objectives().get(0).bestFirst().thenComparingLong(Candidate::position));
  }

  @Property(tries = TRIES)
  void threadsDoNotChangeTheAnswer(@ForAll("questions") Question question) {
    Running usual = Running.USUAL.sample(50);
    assertThat(new Search(question, usual.threads(3)).run())
        .isEqualTo(new Search(question, usual).run());
  }

  @Property(tries = TRIES)
  void theOrderOfAxesDoesNotChangeTheFront(
      @ForAll("questions") Question question, @ForAll Random random) {
    ArchitectureGrid grid = question.grid();
    ArchitectureGrid shuffled =
        new ArchitectureGrid(
            shuffled(grid.layers(), random),
            shuffled(grid.hidden(), random),
            shuffled(grid.attention(), random),
            shuffled(grid.feedForward(), random),
            shuffled(grid.windows(), random),
            shuffled(grid.vocabulary(), random),
            grid.aspect());
    assertThat(points(SmallSearches.search(question.grid(shuffled)), question))
        .isEqualTo(points(SmallSearches.search(question), question));
  }

  private static <T> List<T> shuffled(List<T> values, Random random) {
    List<T> shuffled = new ArrayList<>(values);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  /** Equal candidates stand for each other, so that a front is the set of its points. */
  private static Set<List<Double>> points(CodesignResult result, Question question) {
    Set<List<Double>> points = new HashSet<>();
    for (Candidate candidate : result.front()) {
      List<Double> point = new ArrayList<>();
      for (Objective objective : question.objectives()) {
        candidate.figures().forEach(figures -> point.add(figures.of(objective.criterion())));
      }
      points.add(point);
    }
    return points;
  }

  @Property(tries = TRIES)
  void oneMoreBudgetNeverAddsAndNeverImproves(@ForAll("questions") Question question) {
    List<Budget> budgets = question.budgets();
    Question loose = SmallSearches.within(question, budgets.subList(1, budgets.size()));
    CodesignResult tight = SmallSearches.search(question);
    CodesignResult free = SmallSearches.search(loose);
    assertThat(tight.counts().feasible()).isLessThanOrEqualTo(free.counts().feasible());
    for (Objective objective : question.objectives()) {
      if (objective.criterion() != Criterion.POTENTIAL) {
        tight
            .best(objective.criterion())
            .ifPresent(
                best -> {
                  Candidate better = free.best(objective.criterion()).orElseThrow();
                  assertThat(objective.worse(best.worst(objective), better.worst(objective)))
                      .isEqualTo(best.worst(objective));
                });
      }
    }
  }

  @Property(tries = TRIES)
  void whatServesAllDevicesServesEach(@ForAll("questions") Question question) {
    Question both = SmallSearches.on(question, SmallSearches.PHONE, SmallSearches.LAPTOP);
    Set<Long> onBoth = positions(everything(both));
    Set<Long> onEach = positions(everything(SmallSearches.on(question, SmallSearches.PHONE)));
    onEach.retainAll(positions(everything(SmallSearches.on(question, SmallSearches.LAPTOP))));
    assertThat(onBoth).isEqualTo(onEach);
  }

  private static Set<Long> positions(CodesignResult result) {
    Set<Long> positions = new HashSet<>();
    result.sample().forEach(candidate -> positions.add(candidate.position()));
    return positions;
  }

  @Property(tries = TRIES)
  void everyCandidateIsCounted(@ForAll("questions") Question question) {
    SearchCounts counts = SmallSearches.search(question).counts();
    long possible = counts.possible();
    assertThat(counts.candidates()).isEqualTo(new Space(question).size());
    assertThat(counts.feasible()).isBetween(0L, possible);
    long mostRefused = counts.refused().values().stream().mapToLong(x -> x).max().orElse(0);
    long allRefused = counts.refused().values().stream().mapToLong(x -> x).sum();
    assertThat(possible - counts.feasible()).isBetween(mostRefused, allRefused);
  }

  @Provide
  Arbitrary<Question> questions() {
    return SmallSearches.questions();
  }
}
