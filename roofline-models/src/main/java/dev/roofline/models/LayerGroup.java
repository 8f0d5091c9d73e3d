package dev.roofline.models;

import dev.roofline.algebra.Operator;
import dev.roofline.check.Check;
import dev.roofline.model.Execution;
import dev.roofline.models.block.Block;
import java.util.List;
import java.util.Objects;

/**
 * Layers that are built alike.
 *
 * @param block one of them
 * @param numbers where they stand, counted from 0
 */
public record LayerGroup(Block block, List<Integer> numbers) implements Block {

  /** Copies the list. */
  public LayerGroup {
    Objects.requireNonNull(block, "block");
    numbers = Check.list("numbers", numbers);
  }

  @Override
  public Operator operator(Execution execution) {
    return block.operator(execution).inLayers(numbers);
  }
}
