package dev.roofline.models.block;

import dev.roofline.algebra.Extent;
import dev.roofline.algebra.Kernel;
import dev.roofline.algebra.KernelBuilder;
import dev.roofline.algebra.KernelKind;
import dev.roofline.algebra.Operator;
import dev.roofline.algebra.Tensor;
import dev.roofline.algebra.WeightRead;
import dev.roofline.model.Execution;
import java.util.Objects;

/**
 * The same projection of every routed expert, as one bank [experts, outputs, inputs] of which a
 * step reads the experts that its tokens reach: 2·in·out·k matrix FLOPs and (in + out)·k
 * activations a token, out·k vector FLOPs for biases. Checkpoints store the experts one by one or
 * stacked; count and bytes are the same.
 *
 * @param path where the bank lives, as in {@code mlp.experts.gate_proj}
 * @param experts how tokens are routed
 * @param inputs elements that an expert reads
 * @param outputs elements that an expert writes
 * @param weight the name of the bank, as in {@code mlp.experts.gate_proj.weight}
 * @param bias the name of its biases [experts, outputs], empty if it has none
 */
public record ExpertProjection(
    String path, Experts experts, Width inputs, Width outputs, String weight, String bias)
    implements Block {

  /** Refuses null. */
  public ExpertProjection {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(experts, "experts");
    Objects.requireNonNull(inputs, "inputs");
    Objects.requireNonNull(outputs, "outputs");
    Objects.requireNonNull(weight, "weight");
    Objects.requireNonNull(bias, "bias");
  }

  /** A projection without biases whose bank is {@code path.weight}. */
  public ExpertProjection(String path, Experts experts, Width inputs, Width outputs) {
    this(path, experts, inputs, outputs, path + ".weight", "");
  }

  /** The same with the bank as a parameter {@code path} and biases, if any, {@code path_bias}. */
  public ExpertProjection stacked(boolean biased) {
    return new ExpertProjection(path, experts, inputs, outputs, path, biased ? path + "_bias" : "");
  }

  @Override
  public Operator operator(Execution execution) {
    long count = experts.count().value();
    Extent touched = experts.touched(execution.routing());
    Tensor bank = Tensor.of(weight, count, outputs.elements(), inputs.elements());
    Width active = Width.of(experts.active());
    String name = "experts." + path.substring(path.lastIndexOf('.') + 1);
    KernelBuilder kernel =
        Kernel.named(name, KernelKind.EXPERTS)
            .reads(new WeightRead(bank, count, touched))
            .matrixFlop(inputs.times(outputs).times(active).per(2), Extent.TOKENS)
            .activations(inputs.plus(outputs).times(active).symbols(), Extent.TOKENS);
    if (!bias.isEmpty()) {
      kernel
          .reads(new WeightRead(Tensor.of(bias, count, outputs.elements()), count, touched))
          .vectorFlop(outputs.times(active).symbols(), Extent.TOKENS);
    }
    return kernel.build();
  }
}
