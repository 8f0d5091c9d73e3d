package dev.roofline.models.block;

import dev.roofline.algebra.Dimension;
import java.io.Serializable;
import java.util.Objects;

/**
 * The sizes of a selective state space in the multi-head form of Mamba-2.
 *
 * @param heads heads, n_m
 * @param width elements of a head, d_m
 * @param groups groups of heads that share B and C, n_g
 * @param state elements of state for each element of a head, d_s
 * @see <a href="https://arxiv.org/abs/2405.21060">Mamba-2, section 7</a>
 */
public record StateSpace(Dimension heads, Dimension width, Dimension groups, Dimension state)
    implements Serializable {

  /**
   * @throws IllegalArgumentException if the groups do not divide the heads
   */
  public StateSpace {
    Objects.requireNonNull(heads, "heads");
    Objects.requireNonNull(width, "width");
    Objects.requireNonNull(groups, "groups");
    Objects.requireNonNull(state, "state");
    if (heads.value() % groups.value() != 0) {
      throw new IllegalArgumentException(
          "groups (" + groups.value() + ") must divide heads (" + heads.value() + ")");
    }
  }

  /** Elements that the state space maps to as many, n_m·d_m. */
  public Width inner() {
    return Width.of(heads, width);
  }

  /** Elements of B, and of C, n_g·d_s. */
  public Width selection() {
    return Width.of(groups, state);
  }

  /** Elements that the convolution mixes: the inner width, B and C. */
  public Width channels() {
    return inner().plus(selection()).plus(selection());
  }

  /** Elements of the state of a sequence, n_m·d_m·d_s. */
  public Width stateOfSequence() {
    return inner().times(state);
  }
}
