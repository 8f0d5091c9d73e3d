package dev.roofline.hardware.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class TeamTest {

  @Test
  void rateCountsFromTheFirstBeginToTheLastEnd() {
    Team.Lap early = new Team.Lap(600, 1_000, 2_000, 900);
    Team.Lap late = new Team.Lap(400, 1_500, 3_000, 1_300);
    Sample sample = Team.sample(List.of(early, late));
    assertThat(sample.rate()).isCloseTo(1000 / 2e-6, within(1e-3));
    assertThat(sample.running()).isCloseTo(0.55, within(1e-12));
  }

  @Test
  void rateOfNoTimeIsFinite() {
    Sample sample = Team.sample(List.of(new Team.Lap(1, 5, 5, 7)));
    assertThat(sample.rate()).isCloseTo(1e9, within(1.0));
    assertThat(sample.running()).isEqualTo(1);
  }

  @Test
  void eachThreadMakesItsOwn() {
    try (Team team = new Team(3)) {
      assertThat(team.each(Thread::currentThread)).doesNotHaveDuplicates().hasSize(3);
      assertThat(team.each(Thread::currentThread)).allMatch(Thread::isDaemon);
    }
  }

  @Test
  void aSampleDoesAtLeastOneStepOnEachThread() {
    try (Team team = new Team(2)) {
      Counter first = new Counter();
      Counter second = new Counter();
      assertThat(team.sample(List.of(first, second), 0).rate()).isPositive().isFinite();
      assertThat(List.of(first.steps, second.steps)).containsExactly(1, 1);
      team.sample(List.of(first), 0);
      assertThat(List.of(first.steps, second.steps)).containsExactly(2, 1);
    }
  }

  @Test
  void saysThatTheHeapIsTooSmall() {
    try (Team team = new Team(1)) {
      assertThatIllegalStateException()
          .isThrownBy(
              () ->
                  team.each(
                      () -> {
                        throw new OutOfMemoryError("Java heap space");
                      }))
          .withMessage(
              "the heap must hold the probe's arrays: give Java more with -Xmx, or the probe less");
    }
  }

  @Test
  void anInterruptStopsTheProbe() {
    try (Team team = new Team(1)) {
      Thread.currentThread().interrupt();
      assertThatIllegalStateException()
          .isThrownBy(() -> team.each(TeamTest::neverDone))
          .withMessage("the probe must not be interrupted");
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  /** What is done may be taken by who is interrupted, too. */
  private static int neverDone() throws InterruptedException {
    new CountDownLatch(1).await();
    return 1;
  }

  private static final class Counter implements Work {
    private int steps;

    @Override
    public double step() {
      steps++;
      return 1;
    }
  }
}
