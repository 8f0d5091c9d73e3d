package dev.roofline.algebra;

import dev.roofline.check.Check;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * Several executions of one function over the same tensors, of which a step runs the fastest: MLA
 * attends either in latent space or over expanded heads.
 *
 * @param name what is chosen, as in {@code mla}
 * @param alternatives the executions; the first is the one that {@link Operator#cost} counts
 */
public record Choice(String name, List<Alternative> alternatives) implements Operator {

  /**
   * @throws IllegalArgumentException if there are fewer than two alternatives
   */
  public Choice {
    Check.notBlank("name", name);
    alternatives = Check.list("alternatives", alternatives);
    if (alternatives.size() < 2) {
      throw new IllegalArgumentException(
          "alternatives (" + alternatives.size() + ") of choice " + name + " must be at least 2");
    }
  }

  /**
   * One execution under its name.
   *
   * @param name as in {@code absorbed}
   * @param operator what runs
   */
  public record Alternative(String name, Operator operator) implements Serializable {

    /**
     * @throws IllegalArgumentException if the name is blank
     */
    public Alternative {
      Objects.requireNonNull(operator, "operator");
      Check.notBlank("name", name);
    }
  }

  @Override
  public void visit(OperatorVisitor visitor, int layer, double share) {
    visitor.choice(this, layer, share);
  }
}
