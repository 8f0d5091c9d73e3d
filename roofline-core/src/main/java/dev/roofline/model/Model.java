package dev.roofline.model;

import dev.roofline.algebra.Operator;
import java.io.Serializable;
import java.util.List;

/**
 * A language model: what it computes and which parameters it has. Implementations are immutable;
 * everything but the three abstract methods follows from {@link #operator}.
 */
public interface Model extends Serializable {

  /** The identifier, as in {@code qwen2.5-1.5b}. */
  String id();

  /** The architecture family, as in {@code qwen2}. */
  String family();

  /**
   * One step of the model.
   *
   * @param execution the engine's choices; they change costs, never parameters
   */
  Operator operator(Execution execution);

  /** All parameter tensors, each once, in the order in which a step meets them. */
  default List<PlacedTensor> tensors() {
    return TensorCollector.collect(this);
  }

  /**
   * The number of parameters.
   *
   * @throws ArithmeticException if it leaves {@code long}
   */
  default long parameters() {
    long sum = 0;
    for (PlacedTensor placed : tensors()) {
      sum = Math.addExact(sum, placed.tensor().parameters());
    }
    return sum;
  }

  /**
   * The number of parameters that one token uses: all but the experts that routing leaves out.
   *
   * @throws ArithmeticException if it leaves {@code long}
   */
  default long activeParameters() {
    return TensorCollector.activeParameters(this);
  }
}
