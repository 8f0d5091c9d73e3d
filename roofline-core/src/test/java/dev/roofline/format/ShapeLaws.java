package dev.roofline.format;

import static dev.roofline.laws.Exact.big;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roofline.laws.ValueLaws;
import dev.roofline.laws.Workloads;
import java.math.BigInteger;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ShapeLaws implements ValueLaws<Shape> {

  @Override
  public Arbitrary<Shape> values() {
    return Workloads.magnitudes(1, 30_000).list().ofMinSize(1).ofMaxSize(4).map(Shape::new);
  }

  @Property
  void elementsAreTheProductOfTheLengths(@ForAll("values") Shape shape) {
    BigInteger product =
        shape.dimensions().stream()
            .map(BigInteger::valueOf)
            .reduce(BigInteger.ONE, BigInteger::multiply);
    assertThat(big(shape.elements())).isEqualTo(product);
    assertThat(shape.rows() * shape.rowLength()).isEqualTo(shape.elements());
  }
}
