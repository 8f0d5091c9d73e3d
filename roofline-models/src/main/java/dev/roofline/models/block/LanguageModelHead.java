package dev.roofline.models.block;

import dev.roofline.algebra.Extent;
import dev.roofline.algebra.Operator;
import dev.roofline.model.Execution;
import dev.roofline.model.LogitPositions;

/**
 * The projection to logits, run for the last position of each sequence or for every position as
 * {@link Execution#logits} says. A tied head is a projection whose path is the embedding's: it
 * reads that table whole.
 *
 * @param projection from the hidden state to the vocabulary
 */
public record LanguageModelHead(Projection projection) implements Block {

  @Override
  public Operator operator(Execution execution) {
    return projection.kernel(
        execution.logits() == LogitPositions.LAST ? Extent.SEQUENCES : Extent.TOKENS);
  }
}
