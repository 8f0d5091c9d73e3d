package dev.roofline.analysis;

import static dev.roofline.laws.Exact.assertExact;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roofline.algebra.Choice;
import dev.roofline.algebra.Choice.Alternative;
import dev.roofline.algebra.Extent;
import dev.roofline.algebra.Kernel;
import dev.roofline.algebra.KernelKind;
import dev.roofline.algebra.Operator;
import dev.roofline.algebra.Polynomial;
import dev.roofline.algebra.Sequence;
import dev.roofline.algebra.Tensor;
import dev.roofline.algebra.Traffic;
import dev.roofline.laws.Stacks;
import dev.roofline.model.Execution;
import dev.roofline.model.Model;
import dev.roofline.workload.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

class OperatorCostTest {

  /** Three layers of a product, each with a choice between two executions. */
  private record Layered() implements Model {
    @Override
    public String id() {
      return "layered";
    }

    @Override
    public String family() {
      return "test";
    }

    @Override
    public Operator operator(Execution execution) {
      Choice choice =
          new Choice(
              "how",
              List.of(
                  new Alternative("once", moving("read", Extent.ONCE)),
                  new Alternative("again", moving("reread", Extent.TOKENS))));
      Operator product =
          Kernel.named("product", KernelKind.PROJECTION)
              .reads(Tensor.of("w", 100))
              .matrixFlop(Polynomial.constant(200), Extent.TOKENS)
              .build();
      return Sequence.of(product, choice).repeated(3);
    }

    private static Operator moving(String name, Extent extent) {
      return Kernel.named(name, KernelKind.ATTENTION)
          .activations(Polynomial.constant(10), extent)
          .build();
    }
  }

  private static final Inference QUESTION = Stacks.question(new Layered());

  @Test
  void equalLayersAreOneOperatorWithItsCostInSymbols() {
    Analysis analysis = QUESTION.prepare();
    assertThat(analysis.operators())
        .extracting(OperatorCost::toString)
        .containsExactly("product ×3.0: 200·TOKENS FLOP, 200·ONCE byte");
    assertThat(analysis.operators().get(0).kind()).isEqualTo(KernelKind.PROJECTION);
  }

  @Test
  void executionsStandBesideThem() {
    List<OperatorChoice> choices = QUESTION.prepare().choices();
    assertThat(choices).extracting(OperatorChoice::name).containsExactly("how");
    assertThat(choices.get(0).alternatives())
        .extracting(OperatorChoice.Alternative::name)
        .containsExactly("once", "again");
    assertThat(choices.get(0).alternatives().get(1).operators())
        .extracting(OperatorCost::toString)
        .containsExactly("reread ×3.0: 0 FLOP, 20·TOKENS byte");
  }

  @Test
  void togetherTheyCostWhatTheModelDoes() {
    Step step = new Step(5, 7, 11);
    Analysis analysis = QUESTION.prepare();
    double bytes = 0;
    for (OperatorCost operator : analysis.operators()) {
      bytes += operator.count() * operator.cost().bytes().at(step);
    }
    for (OperatorCost operator : analysis.choices().get(0).alternatives().get(0).operators()) {
      bytes += operator.count() * operator.cost().bytes().at(step);
    }
    assertExact(analysis.compile().tally(step).bytes(), bytes);
  }

  @Test
  void onlyTrafficThatCountsIsInTheCost() {
    Analysis cacheOnly = QUESTION.counting(Traffic.KV_READ).prepare();
    assertThat(cacheOnly.operators().get(0).cost().bytes().isZero()).isTrue();
  }
}
