package dev.roofline.models.codesign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class SampleLaws {

  private static final int LENGTH = 5000;

  /**
   * Multiples of the golden ratio lie more evenly than any chance: wherever one begins, and in
   * whatever steps one goes, about as many are drawn as asked for. 25 is far below what a lot of
   * 5000 would need, 4 · √5000 / 2.
   */
  @Property(tries = 50)
  void everyStretchOfAGridIsDrawnFromAlike(
      @ForAll @LongRange(max = 1L << 40) long from,
      @ForAll @IntRange(min = 1, max = 16) int step,
      @ForAll @IntRange(max = 1000) int perMille) {
    Sample sample = Sample.of(perMille, 1000);
    long drawn = LongStream.range(0, LENGTH).map(i -> from + i * step).filter(sample::has).count();
    assertThat((double) drawn).isCloseTo(LENGTH * perMille / 1000.0, within(25.0 * step));
  }

  @Property(tries = 50)
  void nothingAndEverythingAreSamplesToo(@ForAll @LongRange(max = 1L << 40) long position) {
    assertThat(Sample.of(0, 7).has(position)).isFalse();
    assertThat(Sample.of(0, 7).has(0)).isFalse();
    assertThat(Sample.of(7, 7).has(position)).isTrue();
  }
}
