package dev.roofline.laws;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** The contract of a semimodule over numbers of at least zero. */
public interface SemimoduleLaws<T> extends MonoidLaws<T> {

  /** The value, {@code factor} times. */
  T times(T value, double factor);

  /** Whole numbers, which repeat, and binary fractions, which shard; exact in floating point. */
  @Provide
  default Arbitrary<Double> factors() {
    return Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.of(0.0, 1.0)),
        Tuple.of(3, Arbitraries.integers().between(0, 128).map(Integer::doubleValue)),
        Tuple.of(2, Arbitraries.integers().between(1, 6).map(n -> 1.0 / (1 << n))));
  }

  @Property
  default void timesDistributesOverPlus(
      @ForAll("values") T a, @ForAll("values") T b, @ForAll("factors") double factor) {
    assertThat(times(plus(a, b), factor)).isEqualTo(plus(times(a, factor), times(b, factor)));
  }

  @Property
  default void timesASumIsTheSumOfTheTimes(
      @ForAll("values") T a, @ForAll("factors") double m, @ForAll("factors") double n) {
    assertThat(times(a, m + n)).isEqualTo(plus(times(a, m), times(a, n)));
  }

  @Property
  default void timesTwiceIsTimesTheProduct(
      @ForAll("values") T a, @ForAll("factors") double m, @ForAll("factors") double n) {
    assertThat(times(times(a, m), n)).isEqualTo(times(a, m * n));
  }

  @Property
  default void timesOneChangesNothingAndTimesZeroIsZero(@ForAll("values") T a) {
    assertThat(times(a, 1)).isEqualTo(a);
    assertThat(times(a, 0)).isEqualTo(zero());
  }
}
