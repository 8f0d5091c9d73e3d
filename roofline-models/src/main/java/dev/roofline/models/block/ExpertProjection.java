package dev.roofline.models.block;

import dev.roofline.algebra.Extent;
import dev.roofline.algebra.Kernel;
import dev.roofline.algebra.KernelKind;
import dev.roofline.algebra.Operator;
import dev.roofline.algebra.Tensor;
import dev.roofline.algebra.WeightRead;
import dev.roofline.model.Execution;

/**
 * The same projection of every routed expert, as one bank [experts, outputs, inputs] of which a
 * step reads the experts that its tokens reach: 2·in·out·k matrix FLOPs and (in + out)·k
 * activations a token. Checkpoints store the experts one by one or stacked; count and bytes are the
 * same.
 *
 * @param path where the bank lives, as in {@code mlp.experts.gate_proj}
 * @param experts how tokens are routed
 * @param inputs elements that an expert reads
 * @param outputs elements that an expert writes
 */
public record ExpertProjection(String path, Experts experts, Width inputs, Width outputs)
    implements Block {

  @Override
  public Operator operator(Execution execution) {
    long count = experts.count().value();
    Tensor bank = Tensor.of(path + ".weight", count, outputs.elements(), inputs.elements());
    Width active = Width.of(experts.active());
    return Kernel.named("experts." + path.substring(path.lastIndexOf('.') + 1), KernelKind.EXPERTS)
        .reads(new WeightRead(bank, count, experts.touched()))
        .matrixFlop(inputs.times(outputs).times(active).per(2), Extent.TOKENS)
        .activations(inputs.plus(outputs).times(active).symbols(), Extent.TOKENS)
        .build();
  }
}
