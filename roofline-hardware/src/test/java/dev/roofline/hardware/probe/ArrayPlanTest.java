package dev.roofline.hardware.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roofline.hardware.probe.ArrayPlan.Limits;
import dev.roofline.quantity.DataSize;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ArrayPlanTest {

  private static final DataSize CACHE = new DataSize(32L << 20);
  private static final DataSize PLENTY = DataSize.gibibytes(64);

  private static DataSize mebibytes(long count) {
    return new DataSize(count << 20);
  }

  private static long total(Limits limits) {
    return ArrayPlan.of(2, CACHE, limits).total().bytes() >> 20;
  }

  private static Limits limits(DataSize asked, DataSize heap, DataSize memory, int seconds) {
    return new Limits(asked, heap, memory, Duration.ofSeconds(seconds));
  }

  @Test
  void eachArrayIsFourTimesTheLastLevelCache() {
    assertThat(total(limits(PLENTY, PLENTY, PLENTY, 60))).isEqualTo(12 * 32);
  }

  @Test
  void theLeastOfAllLimitsHolds() {
    assertThat(total(limits(mebibytes(96), PLENTY, PLENTY, 60))).isEqualTo(96);
    assertThat(total(limits(PLENTY, mebibytes(16 + 96), PLENTY, 60))).isEqualTo(48);
    assertThat(total(limits(PLENTY, PLENTY, mebibytes(96), 60))).isEqualTo(24);
    assertThat(total(limits(PLENTY, PLENTY, PLENTY, 1))).isBetween(255L, 256L);
  }

  @Test
  void arraysAreWholeChunks() {
    ArrayPlan plan = ArrayPlan.of(3, CACHE, limits(new DataSize(5_000_000), PLENTY, PLENTY, 60));
    assertThat(plan).isEqualTo(new ArrayPlan(3, 4 * ArrayPlan.CHUNK));
    assertThat(plan.total()).isEqualTo(new DataSize(3L * 3 * 4 * ArrayPlan.CHUNK * 8));
  }

  @Test
  void aShortTimeStillHasOneChunk() {
    Limits hasty = new Limits(PLENTY, PLENTY, PLENTY, Duration.ofMillis(1));
    assertThat(ArrayPlan.of(2, CACHE, hasty).elements()).isEqualTo(ArrayPlan.CHUNK);
  }

  @Test
  void noArrayIsLongerThanAnArrayCanBe() {
    DataSize huge = DataSize.gibibytes(1 << 20);
    ArrayPlan plan = ArrayPlan.of(1, huge, limits(huge, huge, huge, 1 << 24));
    assertThat(plan.elements()).isGreaterThan(Integer.MAX_VALUE - 3 * ArrayPlan.CHUNK);
    assertThat(plan.elements() % ArrayPlan.CHUNK).isZero();
  }

  @Test
  void refusesLessMemoryThanAChunk() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ArrayPlan.of(2, CACHE, limits(mebibytes(0), PLENTY, PLENTY, 1)))
        .withMessage(
            "memory (0 B) must be at least 786.4 kB for 2 threads; it is bounded by half of the"
                + " free heap");
  }
}
