package dev.roofline.algebra;

import static dev.roofline.laws.Exact.assertExact;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roofline.laws.Algebra;
import dev.roofline.laws.CoreDomain;
import dev.roofline.laws.Operators;
import dev.roofline.laws.ValueLaws;
import dev.roofline.workload.Step;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;

@Domain(CoreDomain.class)
class OperatorLaws implements ValueLaws<Operator> {

  @Override
  public Arbitrary<Operator> values() {
    return Operators.operators();
  }

  @Provide
  Arbitrary<Formats> formatsByLayer() {
    return Operators.formatsByLayer();
  }

  @Provide
  Arbitrary<List<Integer>> layers() {
    return Arbitraries.integers().between(0, 99).list().ofMinSize(1).ofMaxSize(5);
  }

  @Property
  void oneAfterAnotherCostsTheSum(
      @ForAll Operator a, @ForAll Operator b, @ForAll("formatsByLayer") Formats formats) {
    assertThat(a.andThen(b).cost(formats)).isEqualTo(a.cost(formats).plus(b.cost(formats)));
  }

  @Property
  void groupingOfASequenceDoesNotMatter(
      @ForAll Operator a,
      @ForAll Operator b,
      @ForAll Operator c,
      @ForAll("formatsByLayer") Formats formats) {
    assertThat(a.andThen(b).andThen(c).cost(formats))
        .isEqualTo(a.andThen(b.andThen(c)).cost(formats))
        .isEqualTo(Sequence.of(a, b, c).cost(formats));
  }

  @Property
  void repeatedCostsAsManyTimes(
      @ForAll Operator a, @ForAll @IntRange(min = 1, max = 40) int n, @ForAll Formats formats) {
    assertThat(a.repeated(n).cost(formats)).isEqualTo(a.cost(formats).times(n));
  }

  @Property
  void repeatDistributesOverAdd(
      @ForAll Operator a,
      @ForAll Operator b,
      @ForAll("layers") List<Integer> layers,
      @ForAll("formatsByLayer") Formats formats) {
    Cost together = a.andThen(b).inLayers(layers).cost(formats);
    assertThat(together)
        .isEqualTo(a.inLayers(layers).cost(formats).plus(b.inLayers(layers).cost(formats)));
  }

  @Property
  void everyLayerHasItsOwnFormats(
      @ForAll Kernel kernel,
      @ForAll("layers") List<Integer> layers,
      @ForAll("formatsByLayer") Formats formats) {
    Cost sum = Cost.ZERO;
    for (int layer : layers) {
      sum = sum.plus(kernel.cost(formats, layer));
    }
    assertThat(kernel.inLayers(layers).cost(formats)).isEqualTo(sum);
    assertThat(kernel.cost(formats)).isEqualTo(kernel.cost(formats, WeightFormats.NO_LAYER));
  }

  @Property
  void aShardCostsItsPart(
      @ForAll Operator a,
      @ForAll @IntRange(min = 1, max = 64) int k,
      @ForAll Formats formats,
      @ForAll Step step) {
    assertClose(a.sharded(k).cost(formats), a.cost(formats).times(1.0 / k), step);
  }

  @Property
  void kShardsGiveBackTheWhole(
      @ForAll Operator a,
      @ForAll @IntRange(min = 1, max = 40) int k,
      @ForAll Formats formats,
      @ForAll Step step) {
    assertClose(a.sharded(k).repeated(k).cost(formats), a.cost(formats), step);
  }

  @Property
  void shardsOfShardsAreSmallerShards(
      @ForAll Operator a,
      @ForAll @IntRange(min = 1, max = 9) int j,
      @ForAll @IntRange(min = 1, max = 9) int k,
      @ForAll Formats formats,
      @ForAll Step step) {
    assertClose(a.sharded(j).sharded(k).cost(formats), a.sharded(j * k).cost(formats), step);
  }

  private static void assertClose(Cost actual, Cost expected, Step step) {
    List<Double> numbers = Algebra.numbers(actual.at(step));
    for (int i = 0; i < numbers.size(); i++) {
      assertExact(numbers.get(i), Algebra.numbers(expected.at(step)).get(i));
    }
  }
}
