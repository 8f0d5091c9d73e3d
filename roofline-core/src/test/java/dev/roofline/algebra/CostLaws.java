package dev.roofline.algebra;

import static dev.roofline.laws.Exact.assertExact;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roofline.laws.Algebra;
import dev.roofline.laws.CoreDomain;
import dev.roofline.laws.SemimoduleLaws;
import dev.roofline.laws.ValueLaws;
import dev.roofline.workload.Step;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** Costs add associatively and commutatively, zero is neutral, repeat distributes over add. */
@Domain(CoreDomain.class)
class CostLaws implements SemimoduleLaws<Cost>, ValueLaws<Cost> {

  @Override
  public Arbitrary<Cost> values() {
    return Algebra.costs();
  }

  @Override
  public Cost zero() {
    return Cost.ZERO;
  }

  @Override
  public Cost plus(Cost a, Cost b) {
    return a.plus(b);
  }

  @Override
  public Cost times(Cost value, double factor) {
    return value.times(factor);
  }

  @Property
  void evaluatingASumIsTheSumOfTheValues(@ForAll Cost a, @ForAll Cost b, @ForAll Step step) {
    assertClose(a.plus(b).at(step), a.at(step).plus(b.at(step)));
  }

  @Property
  void everyFormIsEvaluatedInItsPlace(@ForAll Cost cost, @ForAll Step step) {
    List<Double> numbers = Algebra.numbers(cost.at(step));
    List<LinearForm> forms = Algebra.forms(cost);
    for (int i = 0; i < forms.size(); i++) {
      assertThat(numbers.get(i)).isEqualTo(forms.get(i).at(step));
    }
  }

  @Property
  void workAndTrafficAreTheirKindsTogether(@ForAll Cost cost, @ForAll Step step) {
    assertExact(cost.flop().at(step), cost.at(step).flop());
    assertExact(cost.bytes().at(step), cost.at(step).bytes());
  }

  @Property
  void countingAddsUpOverTheClassesOfTraffic(@ForAll Cost cost, @ForAll Set<Traffic> some) {
    LinearForm counted = LinearForm.ZERO;
    for (Traffic traffic : some) {
      counted = counted.plus(cost.counting(Set.of(traffic)).bytes());
    }
    assertThat(cost.counting(some).bytes()).isEqualTo(counted);
    assertThat(cost.counting(some).flop()).isEqualTo(cost.flop());
  }

  private static void assertClose(Tally actual, Tally expected) {
    for (int i = 0; i < 6; i++) {
      assertExact(Algebra.numbers(actual).get(i), Algebra.numbers(expected).get(i));
    }
  }
}
