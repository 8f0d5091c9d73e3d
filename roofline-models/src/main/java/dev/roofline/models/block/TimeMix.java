package dev.roofline.models.block;

import dev.roofline.algebra.Extent;
import dev.roofline.algebra.Kernel;
import dev.roofline.algebra.KernelKind;
import dev.roofline.algebra.Operator;
import dev.roofline.algebra.Sequence;
import dev.roofline.algebra.Tensor;
import dev.roofline.model.Execution;
import java.util.List;
import java.util.Objects;

/**
 * The time mix of RWKV-4: keys, values and receptances of shifted tokens, their weighted average
 * {@code wkv}, and the projection back. An element of the average costs 23 vector FLOPs a token (12
 * for the output, 11 for the next state, both scaled by a running maximum) and 5 for its
 * receptance; numerator, denominator and maximum are kept for each sequence.
 *
 * @param hidden elements of the hidden state, H
 * @param attention elements of keys and values, A
 * @param path where its tensors live
 * @see <a href="https://arxiv.org/abs/2305.13048">RWKV, section 3 and appendix D</a>
 */
public record TimeMix(Width hidden, Width attention, String path) implements Block {

  /** Vector FLOPs of an element: max, 2 weights, numerator, denominator, quotient; then state. */
  private static final int AVERAGE = 12 + 11;

  private static final int RECEPTANCE = 5;

  /** Refuses null. */
  public TimeMix {
    Objects.requireNonNull(hidden, "hidden");
    Objects.requireNonNull(attention, "attention");
    Objects.requireNonNull(path, "path");
  }

  /** With the tensor names of Hugging Face checkpoints. */
  public TimeMix(Width hidden, Width attention) {
    this(hidden, attention, "attention");
  }

  @Override
  public Operator operator(Execution execution) {
    List<String> purposes = List.of("key", "value", "receptance");
    return Sequence.of(
        new TokenShift(path + ".time_mix_", purposes, hidden).operator(execution),
        Projection.of(path + ".key", hidden, attention).operator(execution),
        Projection.of(path + ".value", hidden, attention).operator(execution),
        Projection.of(path + ".receptance", hidden, attention).operator(execution),
        average(),
        Projection.of(path + ".output", attention, hidden).operator(execution));
  }

  private Kernel average() {
    return Kernel.named("wkv", KernelKind.MIXER)
        .reads(Tensor.of(path + ".time_decay", attention.elements()))
        .reads(Tensor.of(path + ".time_first", attention.elements()))
        .vectorFlop(attention.per(AVERAGE + RECEPTANCE), Extent.TOKENS)
        .state(RecurrentState.of(attention.per(3)))
        .activations(attention.per(4), Extent.TOKENS)
        .build();
  }
}
