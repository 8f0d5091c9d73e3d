package dev.roofline.laws;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The contract of a total order that agrees with equality. */
public interface OrderLaws<T extends Comparable<? super T>> {

  /** All kinds of values. */
  @Provide
  Arbitrary<T> values();

  @Property
  default void comparingIsAntisymmetric(@ForAll("values") T a, @ForAll("values") T b) {
    assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
  }

  @Property
  default void comparingIsTransitive(
      @ForAll("values") T a, @ForAll("values") T b, @ForAll("values") T c) {
    if (a.compareTo(b) <= 0 && b.compareTo(c) <= 0) {
      assertThat(a.compareTo(c)).isLessThanOrEqualTo(0);
    }
  }

  @Property
  default void comparingAgreesWithEquality(@ForAll("values") T a, @ForAll("values") T b) {
    assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
    assertThat(a.compareTo(a)).isZero();
  }
}
