package dev.roofline.models.block;

import dev.roofline.algebra.Operator;
import dev.roofline.algebra.Sequence;
import dev.roofline.check.Check;
import dev.roofline.model.Execution;
import java.util.List;
import java.util.Objects;

/**
 * A dense feed-forward network: gated, W_down·(f(W_gate·x) ⊙ W_up·x), or plain, W_down·f(W_up·x).
 *
 * @param inputs the projections into the inner width: gate and up, or up alone
 * @param activation what joins them
 * @param down the projection back
 * @see <a href="https://arxiv.org/abs/2002.05202">Shazeer 2020</a>
 */
public record FeedForward(List<Projection> inputs, ActivationBlock activation, Projection down)
    implements Block {

  /** Copies the list. */
  public FeedForward {
    Objects.requireNonNull(activation, "activation");
    Objects.requireNonNull(down, "down");
    inputs = Check.list("inputs", inputs);
  }

  /** A gated network at {@code mlp.gate_proj}, {@code mlp.up_proj} and {@code mlp.down_proj}. */
  public static FeedForward gated(Width hidden, Width inner, Activation function) {
    checkWidths(hidden, inner);
    return new FeedForward(
        List.of(
            Projection.of("mlp.gate_proj", hidden, inner),
            Projection.of("mlp.up_proj", hidden, inner)),
        ActivationBlock.gated(function, inner),
        Projection.of("mlp.down_proj", inner, hidden));
  }

  /** A gated network whose first projection, {@code mlp.gate_up_proj}, holds gate and up. */
  public static FeedForward gatedAsOne(Width hidden, Width inner, Activation function) {
    checkWidths(hidden, inner);
    return new FeedForward(
        List.of(Projection.of("mlp.gate_up_proj", hidden, inner.plus(inner))),
        ActivationBlock.gated(function, inner),
        Projection.of("mlp.down_proj", inner, hidden));
  }

  /** A plain network at {@code mlp.up_proj} and {@code mlp.down_proj}. */
  public static FeedForward plain(Width hidden, Width inner, Activation function) {
    checkWidths(hidden, inner);
    return new FeedForward(
        List.of(Projection.of("mlp.up_proj", hidden, inner)),
        ActivationBlock.plain(function, inner),
        Projection.of("mlp.down_proj", inner, hidden));
  }

  private static void checkWidths(Width hidden, Width inner) {
    Objects.requireNonNull(hidden, "hidden");
    Objects.requireNonNull(inner, "inner");
  }

  /** The same with or without a bias on every projection. */
  public FeedForward biased(boolean withBias) {
    return new FeedForward(
        inputs.stream().map(projection -> projection.biased(withBias)).toList(),
        activation,
        down.biased(withBias));
  }

  /** The same network with its tensors under {@code path}. */
  public FeedForward at(String path) {
    return new FeedForward(
        inputs.stream().map(projection -> moved(projection, path)).toList(),
        activation,
        moved(down, path));
  }

  private static Projection moved(Projection projection, String path) {
    return Projection.of(path + "." + projection.name(), projection.inputs(), projection.outputs())
        .biased(projection.bias());
  }

  /**
   * The same network as a shared expert: tensors under {@code path}, kernels named {@code
   * shared_expert.…}.
   */
  public FeedForward shared(String path) {
    return new FeedForward(
        inputs.stream().map(projection -> shared(projection, path)).toList(),
        activation.named("shared_expert." + activation.name()),
        shared(down, path));
  }

  private static Projection shared(Projection projection, String path) {
    return moved(projection, path).named("shared_expert." + projection.name());
  }

  @Override
  public Operator operator(Execution execution) {
    return Sequence.of(
        Block.sequence(inputs).operator(execution),
        activation.operator(execution),
        down.operator(execution));
  }
}
