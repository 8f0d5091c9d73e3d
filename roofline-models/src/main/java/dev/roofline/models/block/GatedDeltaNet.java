package dev.roofline.models.block;

import dev.roofline.algebra.Dimension;
import dev.roofline.algebra.Operator;
import dev.roofline.model.Execution;
import java.util.Objects;

/**
 * Linear attention with the gated delta rule: one projection to queries, keys, values and gate, one
 * to b and a, a short causal convolution without bias, the rule, a norm of each head with a gate,
 * and the projection back.
 *
 * @param hidden elements of the hidden state, H
 * @param heads the sizes
 * @param taps tokens that the convolution sees, k_c
 * @param path where its tensors live
 * @param function the activation of the convolution and of the gate
 * @see <a href="https://arxiv.org/abs/2412.06464">Gated Delta Networks</a>
 */
public record GatedDeltaNet(
    Width hidden, DeltaNetHeads heads, Dimension taps, String path, Activation function)
    implements Block {

  /** Refuses null. */
  public GatedDeltaNet {
    Objects.requireNonNull(hidden, "hidden");
    Objects.requireNonNull(heads, "heads");
    Objects.requireNonNull(taps, "taps");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(function, "function");
  }

  /** With Qwen3-Next's tensor names and SiLU. */
  public GatedDeltaNet(Width hidden, DeltaNetHeads heads, Dimension taps) {
    this(hidden, heads, taps, "linear_attn", Activation.SILU);
  }

  /** The same with another activation. */
  public GatedDeltaNet activation(Activation other) {
    return new GatedDeltaNet(hidden, heads, taps, path, other);
  }

  @Override
  public Operator operator(Execution execution) {
    Width values = heads.valueElements();
    Width count = Width.of(heads.values());
    return Block.sequence(
            Projection.of(path + ".in_proj_qkvz", hidden, heads.channels().plus(values)),
            Projection.of(path + ".in_proj_ba", hidden, count.plus(count)),
            new CausalConvolution(path + ".conv1d", heads.channels(), taps, false, function),
            new DeltaRule(path, heads),
            new GatedNorm(path + ".norm", Width.of(heads.valueWidth()), values, function),
            Projection.of(path + ".out_proj", values, hidden))
        .operator(execution);
  }
}
