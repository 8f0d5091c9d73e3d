package dev.roofline.algebra;

import dev.roofline.laws.Algebra;
import dev.roofline.laws.OrderLaws;
import dev.roofline.laws.ValueLaws;
import net.jqwik.api.Arbitrary;

class DimensionLaws implements ValueLaws<Dimension>, OrderLaws<Dimension> {

  @Override
  public Arbitrary<Dimension> values() {
    return Algebra.dimensions();
  }
}
