package dev.roofline.models.block;

import dev.roofline.algebra.Dimension;
import dev.roofline.algebra.Extent;
import dev.roofline.algebra.Kernel;
import dev.roofline.algebra.KernelBuilder;
import dev.roofline.algebra.KernelKind;
import dev.roofline.algebra.Operator;
import dev.roofline.algebra.Tensor;
import dev.roofline.model.Execution;

/**
 * A short depthwise convolution over the last k_c tokens of each channel, and an activation:
 * 2·k_c·channels matrix FLOPs a token (as {@code torch.utils.flop_counter} counts convolutions),
 * the activation's and the bias's vector FLOPs, 2 activations for each channel. It keeps the last
 * k_c − 1 inputs of every channel for each sequence.
 *
 * @param path where its tensors live; the weight is [channels, 1, k_c]
 * @param channels channels
 * @param taps tokens that an output sees, k_c
 * @param bias whether there is a bias
 * @param function the activation
 */
record CausalConvolution(
    String path, Width channels, Dimension taps, boolean bias, Activation function)
    implements Block {

  @Override
  public Operator operator(Execution execution) {
    KernelBuilder kernel =
        Kernel.named("conv1d", KernelKind.MIXER)
            .reads(Tensor.of(path + ".weight", channels.elements(), 1, taps.value()))
            .matrixFlop(channels.times(taps).per(2), Extent.TOKENS)
            .vectorFlop(channels.per(function.flopPerElement()), Extent.TOKENS)
            .state(RecurrentState.of(channels.per(taps.value() - 1)))
            .activations(channels.per(2), Extent.TOKENS);
    if (bias) {
      kernel
          .reads(Tensor.of(path + ".bias", channels.elements()))
          .vectorFlop(channels.symbols(), Extent.TOKENS);
    }
    return kernel.build();
  }
}
