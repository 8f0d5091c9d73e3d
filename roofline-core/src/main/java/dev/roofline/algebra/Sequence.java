package dev.roofline.algebra;

import dev.roofline.check.Check;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Operators one after another.
 *
 * @param operators in the order in which a step runs them
 */
public record Sequence(List<Operator> operators) implements Operator {

  /** Copies the list. */
  public Sequence {
    operators = Check.list("operators", operators);
  }

  /** The operators in the order given. */
  public static Sequence of(Operator... operators) {
    Objects.requireNonNull(operators, "operators");
    return new Sequence(Arrays.asList(operators));
  }

  @Override
  public void visit(OperatorVisitor visitor, int layer, double share) {
    operators.forEach(operator -> operator.visit(visitor, layer, share));
  }
}
