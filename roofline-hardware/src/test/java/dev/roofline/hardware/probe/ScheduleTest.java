package dev.roofline.hardware.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongToDoubleFunction;
import org.junit.jupiter.api.Test;

/** On a clock that only samples move. */
class ScheduleTest {

  private static final long BUDGET = TimeUnit.SECONDS.toNanos(10);

  private final List<Work> one = List.of(() -> 1);
  private final List<Work> two = List.of(() -> 1, () -> 1);
  private final List<Task> tasks =
      List.of(
          new Task(ProbeKernel.READ, "loop", two),
          new Task(ProbeKernel.READ, "loop", one),
          new Task(ProbeKernel.FMA_F32, "loop", two),
          new Task(ProbeKernel.FMA_F32, "loop", one));

  private final List<List<Work>> sampled = new ArrayList<>();
  private long now;

  /** Samples take {@code slow} times what they should, and give what the rate says for the time. */
  private Schedule schedule(int slow, LongToDoubleFunction rate) {
    Meter meter =
        (works, nanos) -> {
          now += slow * nanos;
          sampled.add(works);
          return new Sample(rate.applyAsDouble(now), 0.5);
        };
    return new Schedule(meter, () -> now, BUDGET);
  }

  @Test
  void allRoundsEndBeforeTheDeadline() {
    Schedule schedule = schedule(1, time -> 1);
    assertThat(schedule.warmUp(tasks).gaining()).isEmpty();
    List<ProbeFigure> figures = schedule.measure(tasks);
    assertThat(now).isBetween(BUDGET * 8 / 10, BUDGET);
    assertThat(figures).extracting(ProbeFigure::repeats).containsOnly(Schedule.ROUNDS);
    assertThat(figures).extracting(ProbeFigure::running).containsOnly(0.5);
    assertThat(figures).extracting(ProbeFigure::threads).containsExactly(2, 1, 2, 1);
  }

  @Test
  void slowSamplesMakeFewerRounds() {
    Schedule schedule = schedule(5, time -> 1);
    schedule.warmUp(tasks);
    List<ProbeFigure> figures = schedule.measure(tasks);
    assertThat(now).isBetween(BUDGET, BUDGET * 11 / 10);
    assertThat(figures).allMatch(figure -> figure.repeats() < Schedule.ROUNDS);
    assertThat(figures).allMatch(figure -> figure.repeats() > 2);
  }

  @Test
  void everyFigureHasASampleEvenWhenTheTimeIsUp() {
    now = 2 * BUDGET;
    Schedule schedule = schedule(1, time -> 1);
    assertThat(schedule.warmUp(tasks).gaining())
        .containsExactly(ProbeKernel.READ, ProbeKernel.FMA_F32);
    assertThat(schedule.measure(tasks)).extracting(ProbeFigure::repeats).containsOnly(1);
    assertThat(now - 2 * BUDGET).isLessThan(BUDGET / 100);
  }

  @Test
  void figuresTakeTurns() {
    List<ProbeFigure> figures = schedule(1, time -> time).measure(tasks);
    assertThat(sampled.subList(0, 8)).containsExactly(two, one, two, one, two, one, two, one);
    assertThat(figures.get(0).samples().get(1)).isGreaterThan(figures.get(3).samples().get(0));
  }

  @Test
  void warmUpIsForTheKernelsAndOnAllThreads() {
    schedule(1, time -> 1).warmUp(tasks);
    assertThat(sampled).containsOnly(two);
    assertThat(now).isBetween(BUDGET / 4, BUDGET * 35 / 100);
  }

  @Test
  void warmUpKeepsTheFirstWayUnlessAnotherIsMuchFaster() {
    List<Work> other = List.of(() -> 3, () -> 3);
    Task onTwo = new Task(ProbeKernel.FMA_F32, "other", other);
    Task onOne = new Task(ProbeKernel.FMA_F32, "other", List.of(() -> 3));
    List<Task> ways = List.of(tasks.get(0), tasks.get(2), tasks.get(3), onTwo, onOne);
    assertThat(decided(ways, other, new Sample(120, 1)))
        .containsExactly(tasks.get(0), tasks.get(2), tasks.get(3));
    assertThat(decided(ways, other, new Sample(150, 1)))
        .containsExactly(tasks.get(0), onTwo, onOne);
    assertThat(decided(ways, other, new Sample(75, 0.5)))
        .containsExactly(tasks.get(0), onTwo, onOne);
  }

  private List<Task> decided(List<Task> ways, List<Work> special, Sample sample) {
    Meter meter =
        (works, nanos) -> {
          now += nanos;
          return works == special ? sample : new Sample(100, 1);
        };
    return new WarmUp(meter, () -> now).run(ways, BUDGET).tasks();
  }

  @Test
  void warmUpWaitsForTheCompiler() {
    long compiled = BUDGET / 10;
    Schedule schedule = schedule(1, time -> time < compiled ? 1 : 8);
    assertThat(schedule.warmUp(tasks.subList(0, 1)).gaining()).isEmpty();
    assertThat(now).isGreaterThan(compiled);
  }

  @Test
  void warmUpEndsThoughTheRateStillGrows() {
    Schedule schedule = schedule(1, new Growing());
    assertThat(schedule.warmUp(tasks).gaining())
        .containsExactly(ProbeKernel.READ, ProbeKernel.FMA_F32);
    assertThat(now).isLessThan(BUDGET * 35 / 100);
  }

  private static final class Growing implements LongToDoubleFunction {
    private double rate = 1;

    @Override
    public double applyAsDouble(long time) {
      rate *= 1.5;
      return rate;
    }
  }
}
