package dev.roofline.models.block;

import dev.roofline.algebra.Extent;
import dev.roofline.algebra.Operator;
import dev.roofline.algebra.Sequence;
import dev.roofline.model.Execution;
import java.util.Objects;

/**
 * The projection to logits, run for the last position of each sequence, for every position or for
 * none, as {@link Execution#logits} says. A tied head is a projection whose path is the
 * embedding's: it reads that table whole.
 *
 * @param projection from the hidden state to the vocabulary
 */
public record LanguageModelHead(Projection projection) implements Block {

  /** Refuses null. */
  public LanguageModelHead {
    Objects.requireNonNull(projection, "projection");
  }

  @Override
  public Operator operator(Execution execution) {
    return switch (execution.logits()) {
      case LAST -> projection.kernel(Extent.SEQUENCES);
      case ALL -> projection.kernel(Extent.TOKENS);
      case NONE -> Sequence.of();
    };
  }
}
