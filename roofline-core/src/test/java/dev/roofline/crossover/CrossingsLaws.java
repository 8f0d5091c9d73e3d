package dev.roofline.crossover;

import dev.roofline.crossover.Trend.Measure;
import dev.roofline.laws.ValueLaws;
import java.util.List;
import java.util.OptionalDouble;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

class CrossingsLaws implements ValueLaws<Crossings<Lead>> {

  @Override
  public Arbitrary<Crossings<Lead>> values() {
    Arbitrary<Lead> leads = Arbitraries.of(Lead.class);
    return ranges()
        .flatMap(
            range ->
                Arbitraries.oneOf(
                    Combinators.combine(trends(range), leads)
                        .as((trend, lead) -> new Crossings.Never<>(range, trend, lead)),
                    Combinators.combine(trends(range), leads)
                        .as((trend, lead) -> new Crossings.Always<>(range, trend, lead)),
                    Combinators.combine(trends(range), crossings(range.count(), leads))
                        .as((trend, all) -> new Crossings.Found<>(range, trend, all))));
  }

  private static Arbitrary<CountRange> ranges() {
    return Combinators.combine(
            Arbitraries.of(Count.class),
            Arbitraries.longs().between(1, 3),
            Arbitraries.longs().between(3, 1_000_000))
        .as(CountRange::new);
  }

  private static Arbitrary<Trend> trends(CountRange range) {
    Arbitrary<Double> numbers = Arbitraries.of(0.0, 0.5, 1.0, 1e12, Double.POSITIVE_INFINITY);
    return Combinators.combine(Arbitraries.of(Measure.class), numbers, numbers, numbers.optional())
        .as(
            (measure, first, last, limit) ->
                new Trend(
                    range,
                    measure,
                    1,
                    first,
                    last,
                    limit.map(OptionalDouble::of).orElseGet(OptionalDouble::empty)));
  }

  private static Arbitrary<List<Crossing<Lead>>> crossings(Count count, Arbitrary<Lead> leads) {
    return Combinators.combine(
            Arbitraries.longs().between(1, 100), leads, leads, Arbitraries.of(Method.class))
        .as(
            (first, before, after, method) ->
                new Crossing<>(count, first - 0.25, first, before, after, method, 1e-17))
        .list()
        .ofMinSize(1)
        .ofMaxSize(3);
  }
}
