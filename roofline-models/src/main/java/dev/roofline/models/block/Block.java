package dev.roofline.models.block;

import dev.roofline.algebra.Operator;
import dev.roofline.check.Check;
import dev.roofline.model.Execution;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A part of a model: operators that depend on nothing but the engine's {@link Execution}. Blocks
 * are immutable values, so that one block serves every layer that is built alike.
 */
@FunctionalInterface
public interface Block extends Serializable {

  /** The operators of this part. The execution changes costs, never which tensors exist. */
  Operator operator(Execution execution);

  /** Blocks one after another. */
  static Block sequence(Block... blocks) {
    Objects.requireNonNull(blocks, "blocks");
    return sequence(Arrays.asList(blocks));
  }

  /** Blocks one after another. */
  static Block sequence(List<? extends Block> blocks) {
    return new BlockSequence(Check.list("blocks", blocks));
  }
}
