package dev.roofline.models.block;

import dev.roofline.algebra.Extent;
import dev.roofline.algebra.Kernel;
import dev.roofline.algebra.KernelKind;
import dev.roofline.algebra.Operator;
import dev.roofline.algebra.Polynomial;
import dev.roofline.algebra.Tensor;
import dev.roofline.model.Execution;

/**
 * The gated delta rule S ← α·S, S ← S + k⊗β·(v − Sᵀ·k), o = Sᵀ·q of every value head. A token costs
 * 6 matrix FLOPs for each element of state (recall, outer product, read-out), 1 vector FLOP
 * (decay), 2 for each value element (difference, β), 7 for each key element (L2 norms of query and
 * key, scale of the query) and 10 for each value head (β = σ(b), α = e^(A·softplus(a + bias))).
 *
 * <p>Every step counts so; a chunked scan over a prompt adds products within chunks, which are the
 * engine's choice and not counted.
 *
 * @param path where A_log and dt_bias live
 * @param heads the sizes
 * @see <a href="https://arxiv.org/abs/2412.06464">Gated Delta Networks, section 3</a>
 */
record DeltaRule(String path, DeltaNetHeads heads) implements Block {

  @Override
  public Operator operator(Execution execution) {
    Width state = heads.stateOfSequence();
    Width keys = heads.keyElements();
    Width values = heads.valueElements();
    Width count = Width.of(heads.values());
    Polynomial vector = state.per(1).plus(values.per(2)).plus(keys.per(7)).plus(count.per(10));
    return Kernel.named("delta_rule", KernelKind.MIXER)
        .reads(Tensor.of(path + ".A_log", count.elements()))
        .reads(Tensor.of(path + ".dt_bias", count.elements()))
        .matrixFlop(state.per(6), Extent.TOKENS)
        .vectorFlop(vector, Extent.TOKENS)
        .state(RecurrentState.of(state.symbols()))
        .activations(keys.per(2).plus(values.per(2)).plus(count.per(2)), Extent.TOKENS)
        .build();
  }
}
