package dev.roofline.models.block;

import dev.roofline.algebra.Extent;
import dev.roofline.algebra.Kernel;
import dev.roofline.algebra.KernelKind;
import dev.roofline.algebra.Operator;
import dev.roofline.algebra.Tensor;
import dev.roofline.model.Execution;

/**
 * The recurrence h ← e^(Δ·A)·h + (Δ·x)⊗B, y = h·C + D·x of every head. A token costs 4 matrix FLOPs
 * for each element of state (outer product and read-out), 1 vector FLOP (decay), 3 for each inner
 * element (Δ·x, D·x and its sum) and 6 for each head (Δ = softplus(dt + bias), e^(Δ·A)).
 *
 * <p>Every step counts so, whatever its number of tokens. The chunked scan that engines run over a
 * prompt computes the same function with the same products of state; in exchange for matrix units
 * it adds about n_g·d_s + n_m·d_m matrix FLOPs a token for each token of a chunk, which is the
 * engine's choice and not counted.
 *
 * @param path where A_log, D and dt_bias live
 * @param sizes the sizes
 * @see <a href="https://arxiv.org/abs/2405.21060">Mamba-2, sections 3 and 6</a>
 */
record StateSpaceScan(String path, StateSpace sizes) implements Block {

  @Override
  public Operator operator(Execution execution) {
    Width heads = Width.of(sizes.heads());
    Width inner = sizes.inner();
    Width state = sizes.stateOfSequence();
    return Kernel.named("ssm", KernelKind.MIXER)
        .reads(Tensor.of(path + ".A_log", heads.elements()))
        .reads(Tensor.of(path + ".D", heads.elements()))
        .reads(Tensor.of(path + ".dt_bias", heads.elements()))
        .matrixFlop(state.per(4), Extent.TOKENS)
        .vectorFlop(state.per(1).plus(inner.per(3)).plus(heads.per(6)), Extent.TOKENS)
        .state(RecurrentState.of(state.symbols()))
        .activations(
            inner.per(2).plus(sizes.selection().per(2)).plus(heads.symbols()), Extent.TOKENS)
        .build();
  }
}
