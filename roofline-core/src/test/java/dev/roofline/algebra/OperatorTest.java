package dev.roofline.algebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roofline.format.NumberFormats;
import dev.roofline.laws.Operators;
import dev.roofline.workload.Step;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OperatorTest {

  private static final Formats F16 = Formats.uniform(NumberFormats.F16);
  private static final Kernel A = projection("a", 2);
  private static final Kernel B = projection("b", 3);

  private static Kernel projection(String name, long inputs) {
    return Kernel.named(name, KernelKind.PROJECTION)
        .reads(Tensor.of(name + ".weight", 8, inputs))
        .matrixFlop(Polynomial.product(2, Dimension.of("H", inputs)), Extent.TOKENS)
        .build();
  }

  @Test
  void operatorsNest() {
    Operator model = A.andThen(B.repeated(4)).andThen(A.sharded(2));
    Cost cost = model.cost(F16);
    assertThat(cost.weightBytes()).isEqualTo(LinearForm.of(32 + 4 * 48 + 16, Extent.ONCE));
    assertThat(cost.at(Step.decode(1, 0)).flop()).isEqualTo(4 + 4 * 6 + 2);
  }

  @Test
  void layersAreNumberedFromZeroAndNothingElseHasANumber() {
    List<String> visited = new ArrayList<>();
    Operator model = A.andThen(B.repeated(3)).andThen(A.inLayers(List.of(7, 5))).andThen(B);
    model.visit(recorder(visited), WeightFormats.NO_LAYER, 1);
    assertThat(visited)
        .containsExactly(
            "a -1 1.0", "b 0 1.0", "b 1 1.0", "b 2 1.0", "a 7 1.0", "a 5 1.0", "b -1 1.0");
  }

  @Test
  void sharesMultiply() {
    List<String> visited = new ArrayList<>();
    A.sharded(4).repeated(1).sharded(2).visit(recorder(visited), WeightFormats.NO_LAYER, 1);
    assertThat(visited).containsExactly("a 0 0.125");
  }

  private static OperatorVisitor recorder(List<String> visited) {
    return new OperatorVisitor() {
      @Override
      public void kernel(Kernel kernel, int layer, double share) {
        visited.add(kernel.name() + " " + layer + " " + share);
      }

      @Override
      public void choice(Choice choice, int layer, double share) {
        visited.add(choice.name() + " " + layer + " " + share);
      }
    };
  }

  @Test
  void aChoiceIsLeftToTheVisitorAndCostsItsFirst() {
    List<String> visited = new ArrayList<>();
    Choice choice = Operators.choice(A, B);
    choice.sharded(2).repeated(2).visit(recorder(visited), WeightFormats.NO_LAYER, 1);
    assertThat(visited).containsExactly("either 0 0.5", "either 1 0.5");
    assertThat(choice.cost(F16)).isEqualTo(A.cost(F16));
  }

  @Test
  void nothingCostsNothing() {
    assertThat(Sequence.of().cost(F16)).isEqualTo(Cost.ZERO);
    assertThat(Sequence.of(A, B)).isEqualTo(A.andThen(B));
  }

  @Test
  void whatIsNoOperatorIsRefused() {
    assertRefused(() -> A.repeated(0), "layers (0) must be from 1 to 1000000");
    assertRefused(() -> A.repeated(1_000_001), "layers (1000001) must be from 1 to 1000000");
    assertRefused(() -> A.inLayers(List.of()), "layers (0) must be from 1 to 1000000");
    assertRefused(() -> A.inLayers(List.of(-1)), "layer (-1) must be from 0 to 999999");
    assertRefused(() -> A.sharded(0), "parts (0) must be from 1 to 2147483647");
    assertRefused(
        () -> new Choice("mla", List.of(new Choice.Alternative("absorbed", A))),
        "alternatives (1) of choice mla must be at least 2");
    assertRefused(() -> new Choice("", List.of()), "name (\"\") must not be blank");
    assertRefused(() -> new Choice.Alternative(" ", A), "name (\" \") must not be blank");
    assertRefused(() -> Kernel.named("", KernelKind.NORM).build(), "name (\"\") must not be blank");
  }

  private static void assertRefused(Runnable made, String message) {
    assertThatIllegalArgumentException().isThrownBy(made::run).withMessage(message);
  }
}
