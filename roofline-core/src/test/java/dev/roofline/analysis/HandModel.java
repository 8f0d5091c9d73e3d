package dev.roofline.analysis;

import dev.roofline.algebra.Extent;
import dev.roofline.algebra.Kernel;
import dev.roofline.algebra.KernelKind;
import dev.roofline.algebra.LinearForm;
import dev.roofline.algebra.Memory;
import dev.roofline.algebra.Operator;
import dev.roofline.algebra.Polynomial;
import dev.roofline.algebra.Sequence;
import dev.roofline.algebra.Tensor;
import dev.roofline.device.Device;
import dev.roofline.format.ComputeFormat;
import dev.roofline.model.Execution;
import dev.roofline.model.Model;
import dev.roofline.quantity.Bandwidth;
import dev.roofline.quantity.FlopRate;

/**
 * Two layers and a head whose costs fit in the head. In F16, with b sequences that bring q tokens
 * to c cached ones:
 *
 * <ul>
 *   <li>proj, twice: 200·bq FLOP; 200 byte of weights and 60·bq of activations;
 *   <li>attn, twice: 400·b·Σ(c + i) FLOP for i = 1 … q; 20·b(c + q) byte read and 20·bq written;
 *   <li>head: 100·b FLOP and 100 byte of weights.
 * </ul>
 */
record HandModel() implements Model {

  /** Two sequences of four tokens, and three more tokens of each. */
  static final Inference QUESTION =
      Inference.of(new HandModel()).on(box()).batch(2).prompt(4).generate(3);

  /** 1000 FLOP/s and 100 B/s: a ridge at 10 FLOP/byte. */
  static Device box() {
    return box(ComputeFormat.F16);
  }

  /** The same with its peak in another format. */
  static Device box(ComputeFormat format) {
    return Device.of("box", format, new FlopRate(1000), new Bandwidth(100));
  }

  @Override
  public String id() {
    return "hand";
  }

  @Override
  public String family() {
    return "test";
  }

  @Override
  public Operator operator(Execution execution) {
    Kernel projection =
        Kernel.named("proj", KernelKind.PROJECTION)
            .reads(Tensor.of("proj", 100))
            .matrixFlop(Polynomial.constant(200), Extent.TOKENS)
            .activations(Polynomial.constant(30), Extent.TOKENS)
            .build();
    Kernel attention =
        Kernel.named("attn", KernelKind.ATTENTION)
            .matrixFlop(Polynomial.constant(400), Extent.PAIRS)
            .cache(
                new Memory(
                    LinearForm.of(10, Extent.CONTEXT),
                    LinearForm.of(10, Extent.TOKENS),
                    LinearForm.of(10, Extent.CACHED)))
            .build();
    Kernel head =
        Kernel.named("head", KernelKind.PROJECTION)
            .reads(Tensor.of("head", 50))
            .matrixFlop(Polynomial.constant(100), Extent.SEQUENCES)
            .build();
    return Sequence.of(Sequence.of(projection, attention).repeated(2), head);
  }
}
