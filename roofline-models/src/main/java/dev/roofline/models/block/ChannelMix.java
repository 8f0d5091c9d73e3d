package dev.roofline.models.block;

import dev.roofline.algebra.Operator;
import dev.roofline.model.Execution;
import java.util.List;
import java.util.Objects;

/**
 * The channel mix of RWKV-4: σ(W_r·x_r) ⊙ W_v·relu²(W_k·x_k) of shifted tokens.
 *
 * @param hidden elements of the hidden state, H
 * @param inner elements of the keys, I
 * @param path where its tensors live
 * @see <a href="https://arxiv.org/abs/2305.13048">RWKV, section 3</a>
 */
public record ChannelMix(Width hidden, Width inner, String path) implements Block {

  /** Refuses null. */
  public ChannelMix {
    Objects.requireNonNull(hidden, "hidden");
    Objects.requireNonNull(inner, "inner");
    Objects.requireNonNull(path, "path");
  }

  /** With the tensor names of Hugging Face checkpoints. */
  public ChannelMix(Width hidden, Width inner) {
    this(hidden, inner, "feed_forward");
  }

  @Override
  public Operator operator(Execution execution) {
    return Block.sequence(
            new TokenShift(path + ".time_mix_", List.of("key", "receptance"), hidden),
            Projection.of(path + ".key", hidden, inner),
            ActivationBlock.plain(Activation.RELU2, inner),
            Projection.of(path + ".value", inner, hidden),
            Projection.of(path + ".receptance", hidden, hidden),
            new SigmoidGate("gate", hidden))
        .operator(execution);
  }
}
