package dev.roofline.laws;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The contract of a commutative monoid. */
public interface MonoidLaws<T> {

  /** The neutral value. */
  T zero();

  /** The sum of two values. */
  T plus(T a, T b);

  /** All kinds of values. */
  @Provide
  Arbitrary<T> values();

  @Property
  default void addingIsAssociative(
      @ForAll("values") T a, @ForAll("values") T b, @ForAll("values") T c) {
    assertThat(plus(plus(a, b), c)).isEqualTo(plus(a, plus(b, c)));
  }

  @Property
  default void addingIsCommutative(@ForAll("values") T a, @ForAll("values") T b) {
    assertThat(plus(a, b)).isEqualTo(plus(b, a));
  }

  @Property
  default void zeroIsNeutral(@ForAll("values") T a) {
    assertThat(plus(zero(), a)).isEqualTo(a);
    assertThat(plus(a, zero())).isEqualTo(a);
  }
}
