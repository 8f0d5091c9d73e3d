package dev.roofline.models.block;

import dev.roofline.algebra.Extent;
import dev.roofline.algebra.Kernel;
import dev.roofline.algebra.KernelKind;
import dev.roofline.algebra.Operator;
import dev.roofline.algebra.Sequence;
import dev.roofline.check.Check;
import dev.roofline.model.Execution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A mixture of experts: a router chooses k of E experts for each token, their outputs are weighted
 * and summed, and experts that every token uses are added.
 *
 * @param router what chooses
 * @param routed the experts' projections and activation, in order
 * @param shared what every token uses beside them, possibly nothing
 * @param hidden elements of the output
 * @param experts how many there are and how many are active
 * @see <a href="https://arxiv.org/abs/2401.06066">DeepSeekMoE</a>
 */
public record MixtureOfExperts(
    Router router, List<Block> routed, List<Block> shared, Width hidden, Experts experts)
    implements Block {

  /** Copies the lists. */
  public MixtureOfExperts {
    Objects.requireNonNull(router, "router");
    Objects.requireNonNull(hidden, "hidden");
    Objects.requireNonNull(experts, "experts");
    routed = Check.list("routed", routed);
    shared = Check.list("shared", shared);
  }

  /** Gated experts of width {@code inner} at {@code mlp.experts}, none of them shared. */
  public static MixtureOfExperts gated(
      Router router, Experts experts, Width hidden, Width inner, Activation function) {
    Objects.requireNonNull(hidden, "hidden");
    Objects.requireNonNull(inner, "inner");
    return of(
        router,
        ActivationBlock.gated(function, inner),
        new ExpertProjection("mlp.experts.down_proj", experts, inner, hidden),
        new ExpertProjection("mlp.experts.gate_proj", experts, hidden, inner),
        new ExpertProjection("mlp.experts.up_proj", experts, hidden, inner));
  }

  /**
   * Experts of any projections, none of them shared.
   *
   * @param activation what one expert does between its projections
   * @param down the projection out of each expert
   * @param inputs the projections into each: gate and up, apart or as one
   */
  public static MixtureOfExperts of(
      Router router,
      ActivationBlock activation,
      ExpertProjection down,
      ExpertProjection... inputs) {
    Objects.requireNonNull(inputs, "inputs");
    Objects.requireNonNull(activation, "activation");
    Objects.requireNonNull(down, "down");
    Experts experts = down.experts();
    List<Block> routed = new ArrayList<>(Check.list("inputs", Arrays.asList(inputs)));
    routed.add(
        new ActivationBlock(
            "experts.activation",
            activation.function(),
            activation.gated(),
            activation.elements().times(experts.active())));
    routed.add(down);
    return new MixtureOfExperts(router, routed, List.of(), down.outputs(), experts);
  }

  /** The same with one more network that every token uses. */
  public MixtureOfExperts sharing(Block network) {
    return new MixtureOfExperts(router, routed, List.of(network), hidden, experts);
  }

  @Override
  public Operator operator(Execution execution) {
    return Sequence.of(
        router.operator(execution),
        Block.sequence(routed).operator(execution),
        Block.sequence(shared).operator(execution),
        combine());
  }

  /** Weights and sums k outputs (2·k·H FLOPs) and adds each shared one (H). */
  private Kernel combine() {
    Width outputs = hidden.times(experts.active());
    return Kernel.named("experts.combine", KernelKind.ELEMENTWISE)
        .vectorFlop(outputs.per(2).plus(hidden.per(shared.size())), Extent.TOKENS)
        .activations(outputs.symbols().plus(hidden.per(1 + shared.size())), Extent.TOKENS)
        .build();
  }
}
