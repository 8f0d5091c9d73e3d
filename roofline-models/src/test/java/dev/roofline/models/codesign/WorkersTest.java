package dev.roofline.models.codesign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roofline.sweep.Values;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {

  private static final int TASKS = 500;

  private static List<IntConsumer> team(int size, IntConsumer worker) {
    return Collections.nCopies(size, worker);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void everyTaskIsDoneOnce(int workers) {
    AtomicIntegerArray done = new AtomicIntegerArray(TASKS);
    Workers.run(TASKS, team(workers, done::incrementAndGet));
    for (int task = 0; task < TASKS; task++) {
      assertThat(done.get(task)).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void whatAWorkerThrowsIsThrown(int workers) {
    IllegalArgumentException broken = new IllegalArgumentException("broken");
    StackOverflowError deep = new StackOverflowError("deep");
    assertThatThrownBy(() -> Workers.run(TASKS, team(workers, task -> fail(broken))))
        .isSameAs(broken);
    assertThatThrownBy(() -> Workers.run(TASKS, team(workers, task -> fail(deep)))).isSameAs(deep);
  }

  private static void fail(RuntimeException broken) {
    throw broken;
  }

  private static void fail(Error broken) {
    throw broken;
  }

  /** A search that has not looked at all candidates has no answer, not even an empty one. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void anInterruptedSearchHasNoAnswer(int threads) {
    Codesign search =
        Codesign.on(SmallSearches.PHONE)
            .grid(
                ArchitectureGrid.decoder()
                    .layers(Values.of(16))
                    .hidden(Values.of(1024))
                    .attention(AttentionShape.multiQuery(128))
                    .feedForward(FeedForwardShape.gated(4)))
            .threads(threads);
    Thread.currentThread().interrupt();
    try {
      assertThatIllegalStateException()
          .isThrownBy(search::search)
          .withMessage("search was interrupted");
      assertThat(Thread.currentThread().isInterrupted()).isTrue();
    } finally {
      Thread.interrupted();
    }
    assertThat(search.search().front()).isNotEmpty();
  }

  /** They do not keep a program from ending. */
  @Test
  void threadsAreDaemons() {
    Workers.run(
        TASKS,
        team(
            2,
            task -> {
              assertThat(Thread.currentThread().isDaemon()).isTrue();
              assertThat(Thread.currentThread().getName()).isEqualTo("codesign");
            }));
  }
}
