package dev.roofline.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.util.concurrent.Uninterruptibles;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who works on a sweep, when they stop, and what it tells of itself. */
class SweepRunTest {

  private static final int BLOCK = 10;

  private static void awaitEndOfThreads() throws InterruptedException {
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().startsWith("sweep-")) {
        thread.join(60_000);
      }
    }
  }

  @Test
  void oneThreadIsTheOneThatTakesTheRows() {
    Thread caller = Thread.currentThread();
    Measure<Double> mine =
        Measure.of("mine", "", point -> Thread.currentThread() == caller ? 1 : 0);
    Sweep sweep = Sweep.of(Questions.toy()).over(Axis.batch(1, 2)).measuring(mine);
    assertThat(sweep.threads(1).rows().map(row -> row.value(mine))).containsExactly(1.0, 1.0);
  }

  /** No other thread works before all that were asked for do, the taker of the rows among them. */
  @Test
  void asManyThreadsWorkAsWereAskedForAndNoMore() {
    Set<Thread> workers = ConcurrentHashMap.newKeySet();
    CountDownLatch three = new CountDownLatch(3);
    Measure<Double> counting =
        Measure.of(
            "counting",
            "",
            point -> {
              if (workers.add(Thread.currentThread())) {
                three.countDown();
              }
              Uninterruptibles.awaitUninterruptibly(three);
              return workers.size();
            });
    Sweep sweep =
        Sweep.of(Questions.toy())
            .over(Axis.batch(Values.linear(1, 100, 1)))
            .measuring(counting)
            .inBlocksOf(BLOCK);
    assertThat(sweep.threads(3).rows()).hasSize(100);
    assertThat(workers).hasSize(3).contains(Thread.currentThread());
  }

  /** Other threads than the taker's wait at a gate, which opens once the rows are closed. */
  @Test
  void whoClosesTheRowsStopsWorkWithinAPoint() throws InterruptedException {
    Thread caller = Thread.currentThread();
    CountDownLatch gate = new CountDownLatch(1);
    AtomicInteger evaluated = new AtomicInteger();
    Measure<Double> gated =
        Measure.of(
            "gated",
            "",
            point -> {
              if (Thread.currentThread() != caller && point.workload().batch() > BLOCK) {
                Uninterruptibles.awaitUninterruptibly(gate);
              }
              return evaluated.incrementAndGet();
            });
    Sweep sweep =
        Sweep.of(Questions.toy())
            .over(Axis.batch(Values.linear(1, 1000, 1)))
            .measuring(gated)
            .threads(2)
            .inBlocksOf(BLOCK);
    try (Stream<SweepRow> rows = sweep.rows()) {
      assertThat(rows.iterator().next().number()).isZero();
    }
    int whenClosed = evaluated.get();
    gate.countDown();
    awaitEndOfThreads();
    assertThat(evaluated.get()).isBetween(whenClosed, whenClosed + 1);
  }

  @Test
  void refusalsAreTheLastOfTheColumnsInJsonToo() {
    StringBuilder json = new StringBuilder();
    Sweep sweep =
        Sweep.of(Questions.toy()).over(Axis.batch(0, 1)).measuring(Measures.FITS).keepingRefusals();
    sweep.writeJsonLines(json);
    assertThat(json.toString().lines())
        .containsExactly(
            "{\"batch\":0,\"memory.fits\":null,"
                + "\"refusal\":\"batch (0) must be from 1 to 1000000000000\"}",
            "{\"batch\":1,\"memory.fits\":true,\"refusal\":null}");
    assertThat(sweep.columns()).containsExactly("batch", "memory.fits", "refusal");
    assertThat(sweep.keepsRefusals()).isTrue();
  }

  @Test
  void aSweepTellsWhatItGoesOver() {
    Axis<Long> batch = Axis.batch(1);
    Axis<Long> context = Axis.context(1, 2);
    Sweep sweep = Sweep.of(Questions.toy()).over(batch).over(context);
    assertThat(sweep.axes()).isEqualTo(List.of(batch, context));
    assertThat(sweep.measures())
        .isEqualTo(
            List.of(Measures.TOKENS_PER_SECOND, Measures.OPERATIONAL_INTENSITY, Measures.REGIME));
    assertThat(sweep.measuring(Measures.FLOP).measures()).isEqualTo(List.of(Measures.FLOP));
    assertThat(sweep.keepsRefusals()).isFalse();
    assertThat(sweep.columns())
        .containsExactly(
            "batch",
            "context",
            "decode.tokensPerSecond",
            "decode.operationalIntensity",
            "decode.regime");
  }

  /** 2⁶³ − 1 = 7²·73·127·337·92737·649657. */
  @Test
  void asManyPointsAsALongCountsAreTheMost() {
    Sweep sweep =
        Sweep.of(Questions.toy())
            .over(whole("a", 649_657L * 337))
            .over(whole("b", 92_737L * 7 * 7 * 73))
            .over(whole("c", 127));
    assertThat(sweep.points()).isEqualTo(Long.MAX_VALUE);
    assertThatIllegalArgumentException().isThrownBy(() -> sweep.over(whole("d", 2)).points());
  }

  private static Axis<Long> whole(String name, long values) {
    return Axis.of(name, Values.linear(1, values, 1), (question, n) -> question);
  }

  @Test
  void progressIsAShare() {
    assertThat(new SweepProgress(1, 4).share()).isEqualTo(0.25);
    assertThatIllegalArgumentException().isThrownBy(() -> new SweepProgress(5, 4));
  }
}
