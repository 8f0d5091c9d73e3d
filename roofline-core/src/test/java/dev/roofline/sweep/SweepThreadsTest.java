package dev.roofline.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows are worked out as they are taken, and threads end with those who take them. */
class SweepThreadsTest {

  /** A sweep of 10¹² points. */
  private static final Sweep HUGE =
      Sweep.of(Questions.toy())
          .over(Axis.batch(Values.linear(1, 1_000_000, 1)))
          .over(Axis.context(Values.linear(0, 999_999, 1)));

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void theFirstRowsOfAMillionMillionAreThereAtOnce(int threads) throws InterruptedException {
    Sweep sweep = HUGE.threads(threads);
    assertThat(sweep.points()).isEqualTo(1_000_000_000_000L);
    assertThat(sweep.rows().limit(10).map(SweepRow::number))
        .containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
    assertNoThreadIsLeft();
  }

  @Test
  void closingEndsTheThreads() throws InterruptedException {
    try (Stream<SweepRow> rows = HUGE.threads(4).rows()) {
      Iterator<SweepRow> taken = rows.iterator();
      for (int i = 0; i < 5000; i++) {
        assertThat(taken.next().number()).isEqualTo(i);
      }
    }
    assertNoThreadIsLeft();
  }

  @Test
  void workRunsNoFurtherAheadThanTwoBlocksAThread() throws InterruptedException {
    AtomicInteger evaluated = new AtomicInteger();
    Measure<Double> counting = Measure.of("count", "", point -> evaluated.incrementAndGet());
    Iterator<SweepRow> rows = HUGE.measuring(counting).threads(2).inBlocksOf(10).rows().iterator();
    assertThat(rows.next().number()).isZero();
    assertNoThreadIsLeft();
    assertThat(evaluated.get()).isBetween(10, 40);
    for (int i = 1; i <= 30; i++) {
      assertThat(rows.next().number()).isEqualTo(i);
    }
    assertNoThreadIsLeft();
    assertThat(evaluated.get()).isBetween(40, 70);
  }

  @Test
  void whoIsInterruptedWhileWaitingStops() throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    Measure<Double> stuck =
        Measure.of(
            "stuck",
            "",
            point -> {
              try {
                never.await();
                return 0;
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> HUGE.measuring(stuck).threads(2).rows().findFirst())
          .isInstanceOf(CancellationException.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertNoThreadIsLeft();
  }

  private static void assertNoThreadIsLeft() throws InterruptedException {
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().startsWith("sweep-")) {
        assertThat(thread.isDaemon()).isTrue();
        thread.join(60_000);
        assertThat(thread.isAlive()).isFalse();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void progressIsHeardInOrderUpToTheEnd(int threads) {
    List<SweepProgress> heard = new ArrayList<>();
    Thread caller = Thread.currentThread();
    Sweep sweep =
        Sweep.of(Questions.toy())
            .over(Axis.batch(Values.linear(1, 100, 1)))
            .over(Axis.context(Values.linear(0, 99, 1)))
            .threads(threads)
            .onProgress(
                progress -> {
                  assertThat(Thread.currentThread()).isSameAs(caller);
                  heard.add(progress);
                });
    assertThat(sweep.rows().mapToDouble(row -> row.number(Measures.TOKENS_PER_SECOND)).min())
        .isPresent();
    assertThat(heard).extracting(SweepProgress::done).isSorted().doesNotHaveDuplicates();
    assertThat(heard).last().isEqualTo(new SweepProgress(10_000, 10_000));
    assertThat(heard.get(0)).hasToString("16 of 10000 points (0.2 %)");
  }
}
