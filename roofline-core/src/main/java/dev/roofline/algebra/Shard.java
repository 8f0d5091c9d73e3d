package dev.roofline.algebra;

import dev.roofline.check.Check;
import java.util.Objects;

/**
 * One of {@code parts} equal parts of an operator: each device of a tensor-parallel group runs one.
 * Communication is not counted.
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
