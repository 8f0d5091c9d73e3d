package dev.roofline.analysis;

import dev.roofline.algebra.Cost;
import dev.roofline.algebra.KernelKind;
import java.io.Serializable;
import java.util.Objects;

/**
 * Equal kernels of a model, in the formats of an analysis.
 *
 * @param name as in {@code q_proj}
 * @param kind what kind of operator it is
 * @param count how many there are, in all layers; a fraction where sharded
 * @param cost what one of them costs, as linear forms; only the classes of traffic that the
 *     analysis counts
 */
public record OperatorCost(String name, KernelKind kind, double count, Cost cost)
    implements Serializable {

  /** Refuses null. */
  public OperatorCost {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(cost, "cost");
  }

  static OperatorCost of(Entry entry) {
    return new OperatorCost(
        entry.kernel().name(), entry.kernel().kind(), entry.count(), entry.cost());
  }

  /** As in {@code q_proj ×32.0: 2·H²·TOKENS FLOP, 33554432·ONCE + … byte}. */
  @Override
  public String toString() {
    return name + " ×" + count + ": " + cost.flop() + " FLOP, " + cost.bytes() + " byte";
  }
}
