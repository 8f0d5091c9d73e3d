package dev.roofline.algebra;

import dev.roofline.check.Check;
import java.util.Objects;

/**
 * One of {@code parts} equal parts of an operator: each device of a tensor-parallel group runs one.
 * Communication is not counted.
 *
 * @param body the operator
 * @param parts how many devices share it
 * @see <a href="https://arxiv.org/abs/1909.08053">Megatron-LM, section 3</a>
 */
public record Shard(Operator body, long parts) implements Operator {

  /**
   * @throws IllegalArgumentException if parts is below 1
   */
  public Shard {
    Objects.requireNonNull(body, "body");
    Check.inRange("parts", parts, 1, Integer.MAX_VALUE);
  }

  @Override
  public void visit(OperatorVisitor visitor, int layer, double share) {
    body.visit(visitor, layer, share / parts);
  }
}
