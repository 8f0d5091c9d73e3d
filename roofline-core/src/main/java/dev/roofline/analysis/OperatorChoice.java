package dev.roofline.analysis;

import dev.roofline.analysis.ChoiceEntry.AlternativeEntry;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * Executions of one function, of which every step runs the one whose operator-wise bound is the
 * least; the first of equals.
 *
 * @param name what is chosen, as in {@code mla}
 * @param alternatives the executions
 */
public record OperatorChoice(String name, List<Alternative> alternatives) implements Serializable {

  /** Copies the list. */
  public OperatorChoice {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(alternatives, "alternatives");
    alternatives = List.copyOf(alternatives);
  }

  /**
   * One execution under its name.
   *
   * @param name as in {@code absorbed}
   * @param operators what runs, equal kernels of several layers as one
   */
  public record Alternative(String name, List<OperatorCost> operators) implements Serializable {

    /** Copies the list. */
    public Alternative {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(operators, "operators");
      operators = List.copyOf(operators);
    }

    private static Alternative of(AlternativeEntry entry) {
      return new Alternative(entry.name(), entry.entries().stream().map(OperatorCost::of).toList());
    }
  }

  static OperatorChoice of(ChoiceEntry entry) {
    return new OperatorChoice(
        entry.name(), entry.alternatives().stream().map(Alternative::of).toList());
  }
}
