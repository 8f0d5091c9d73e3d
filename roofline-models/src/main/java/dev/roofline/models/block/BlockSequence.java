package dev.roofline.models.block;

import dev.roofline.algebra.Operator;
import dev.roofline.algebra.Sequence;
import dev.roofline.model.Execution;
import java.util.List;

/** Blocks one after another. */
record BlockSequence(List<Block> blocks) implements Block {

  BlockSequence {
    blocks = List.copyOf(blocks);
  }

  @Override
  public Operator operator(Execution execution) {
    return new Sequence(blocks.stream().map(block -> block.operator(execution)).toList());
  }
}
