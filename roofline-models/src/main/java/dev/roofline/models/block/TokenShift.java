package dev.roofline.models.block;

import dev.roofline.algebra.Extent;
import dev.roofline.algebra.Kernel;
import dev.roofline.algebra.KernelBuilder;
import dev.roofline.algebra.KernelKind;
import dev.roofline.algebra.Operator;
import dev.roofline.algebra.Tensor;
import dev.roofline.model.Execution;
import java.util.List;

/**
 * Mixes each token with the one before it, once for each purpose: 3 vector FLOPs (difference,
 * product, sum) for each element and purpose; it reads the hidden state once, and keeps the last
 * one of every sequence.
 *
 * @param path where the weights [1, 1, H] live, as in {@code attention.time_mix_}
 * @param purposes what the results are for, as in {@code key}
 * @param hidden elements of the hidden state, H
 */
record TokenShift(String path, List<String> purposes, Width hidden) implements Block {

  TokenShift {
    purposes = List.copyOf(purposes);
  }

  @Override
  public Operator operator(Execution execution) {
    int count = purposes.size();
    KernelBuilder kernel =
        Kernel.named("token_shift", KernelKind.MIXER)
            .vectorFlop(hidden.per(3 * count), Extent.TOKENS)
            .state(RecurrentState.of(hidden.symbols()))
            .activations(hidden.per(1 + count), Extent.TOKENS);
    purposes.forEach(purpose -> kernel.reads(Tensor.of(path + purpose, 1, 1, hidden.elements())));
    return kernel.build();
  }
}
