package dev.roofline.models.block;

import dev.roofline.algebra.Extent;
import dev.roofline.algebra.Kernel;
import dev.roofline.algebra.KernelKind;
import dev.roofline.algebra.Operator;
import dev.roofline.algebra.Polynomial;
import dev.roofline.algebra.Sequence;
import dev.roofline.model.Execution;
import java.util.Objects;

/**
 * A network whose output is scaled by the sigmoid of one projected number: 4 vector FLOPs for the
 * sigmoid and one for each element.
 *
 * @param network the network
 * @param gate the projection to one number
 */
public record GatedNetwork(FeedForward network, Projection gate) implements Block {

  /** Refuses null. */
  public GatedNetwork {
    Objects.requireNonNull(network, "network");
    Objects.requireNonNull(gate, "gate");
  }

  /**
   * A network gated by a projection at {@code path}, whose kernel is {@code shared_expert.gate}.
   */
  public static GatedNetwork of(FeedForward network, String path) {
    Objects.requireNonNull(network, "network");
    Objects.requireNonNull(path, "path");
    Width hidden = network.down().outputs();
    Width one = new Width(Polynomial.ONE);
    return new GatedNetwork(network, Projection.of(path, hidden, one).named("shared_expert.gate"));
  }

  @Override
  public Operator operator(Execution execution) {
    Width elements = network.down().outputs();
    Kernel scale =
        Kernel.named("shared_expert.scale", KernelKind.ELEMENTWISE)
            .vectorFlop(gate.outputs().per(4).plus(elements.symbols()), Extent.TOKENS)
            .activations(elements.per(2), Extent.TOKENS)
            .build();
    return Sequence.of(network.operator(execution), gate.operator(execution), scale);
  }
}
