package dev.roofline.algebra;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Ordering;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;

/** A product of dimensions, each as often as its power says, in sorted order. */
record Monomial(ImmutableList<Dimension> factors) implements Comparable<Monomial>, Serializable {

  static final Monomial ONE = new Monomial(ImmutableList.of());

  private static final Comparator<Monomial> ORDER =
      Comparator.comparingInt((Monomial monomial) -> -monomial.factors.size())
          .thenComparing(Monomial::factors, Ordering.<Dimension>natural().lexicographical());

  static Monomial of(List<Dimension> factors) {
    return new Monomial(ImmutableList.sortedCopyOf(factors));
  }

  Monomial times(Monomial that) {
    return of(ImmutableList.<Dimension>builder().addAll(factors).addAll(that.factors).build());
  }

  double value() {
    double value = 1;
    for (Dimension factor : factors) {
      value *= factor.value();
    }
    return value;
  }

  @Override
  public int compareTo(Monomial that) {
    return ORDER.compare(this, that);
  }

  /** As in {@code H²·d_h}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < factors.size(); ) {
      int power = 1;
      while (i + power < factors.size() && factors.get(i + power).equals(factors.get(i))) {
        power++;
      }
      text.append(text.isEmpty() ? "" : "·").append(factors.get(i).symbol());
      if (power > 1) {
        text.append(power == 2 ? "²" : power == 3 ? "³" : "^" + power);
      }
      i += power;
    }
    return text.toString();
  }
}
