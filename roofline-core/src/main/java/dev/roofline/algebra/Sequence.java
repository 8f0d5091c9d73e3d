package dev.roofline.algebra;

import java.util.Arrays;
import java.util.List;

/** Operators one after another. */
public record Sequence(List<Operator> operators) implements Operator {

  /** Copies the list. */
  public Sequence {
    operators = List.copyOf(operators);
  }

  /** The operators in the order given. */
  public static Sequence of(Operator... operators) {
    return new Sequence(Arrays.asList(operators));
  }

  @Override
  public void visit(OperatorVisitor visitor, int layer, double share) {
    operators.forEach(operator -> operator.visit(visitor, layer, share));
  }
}
