package dev.roofline.crossover;

import dev.roofline.algebra.Choice;
import dev.roofline.algebra.Choice.Alternative;
import dev.roofline.algebra.Extent;
import dev.roofline.algebra.Kernel;
import dev.roofline.algebra.KernelBuilder;
import dev.roofline.algebra.KernelKind;
import dev.roofline.algebra.LinearForm;
import dev.roofline.algebra.Memory;
import dev.roofline.algebra.Operator;
import dev.roofline.algebra.Sequence;
import dev.roofline.algebra.Tensor;
import dev.roofline.analysis.Bound;
import dev.roofline.analysis.Inference;
import dev.roofline.device.Device;
import dev.roofline.format.ComputeFormat;
import dev.roofline.model.Execution;
import dev.roofline.model.Model;
import dev.roofline.quantity.Bandwidth;
import dev.roofline.quantity.FlopRate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random small models on random devices: every extent, choices of execution, many layers. */
final class RandomModels {

  private RandomModels() {}

  /** A model that is an operator. */
  record Plain(Operator operator) implements Model {
    @Override
    public String id() {
      return "plain";
    }

    @Override
    public String family() {
      return "test";
    }

    @Override
    public Operator operator(Execution execution) {
      return operator;
    }
  }

  static Arbitrary<Inference> questions() {
    return Combinators.combine(
            operators(),
            devices(),
            Arbitraries.of(Bound.class),
            Arbitraries.longs().between(1, 20),
            Arbitraries.longs().between(1, 40),
            Arbitraries.longs().between(1, 30))
        .as(
            (operator, device, bound, batch, prompt, generate) ->
                Inference.of(new Plain(operator))
                    .on(device)
                    .bound(bound)
                    .batch(batch)
                    .prompt(prompt)
                    .generate(generate));
  }

  static Device device(double flopPerSecond, double bytesPerSecond) {
    return Device.of(
        "box", ComputeFormat.F16, new FlopRate(flopPerSecond), new Bandwidth(bytesPerSecond));
  }

  private static Arbitrary<Device> devices() {
    return Combinators.combine(
            Arbitraries.doubles().between(1, 1000), Arbitraries.doubles().between(1, 100))
        .as(RandomModels::device);
  }

  static Arbitrary<Extent> extents() {
    Arbitrary<Long> sizes = Arbitraries.longs().between(1, 60);
    return Arbitraries.frequencyOf(
        Tuple.of(
            6,
            Arbitraries.of(
                Extent.ONCE, Extent.SEQUENCES, Extent.TOKENS, Extent.CONTEXT, Extent.PAIRS)),
        Tuple.of(1, sizes.map(Extent::context)),
        Tuple.of(1, sizes.map(Extent::pairs)),
        Tuple.of(1, sizes.map(Extent::cached)),
        Tuple.of(1, sizes.map(Extent::chunkContext)),
        Tuple.of(1, sizes.map(Extent::chunkPairs)),
        Tuple.of(1, sizes.map(Extent::selected)),
        Tuple.of(2, uniformExperts()),
        Tuple.of(1, routedExperts()));
  }

  private static Arbitrary<Extent> uniformExperts() {
    return Combinators.combine(
            Arbitraries.longs().between(8, 200), Arbitraries.longs().between(1, 8))
        .as(Extent::experts);
  }

  /** Four experts, of which a token uses two. */
  private static Arbitrary<Extent> routedExperts() {
    return Arbitraries.of(0.0, 0.1, 0.3, 0.5, 1.0)
        .map(
            p ->
                Extent.experts(
                    "test " + p, 2, p, (2 - p) / 3, (2 - p) / 3, 2 - p - 2 * ((2 - p) / 3)));
  }

  private static Arbitrary<LinearForm> forms() {
    return Combinators.combine(extents(), Arbitraries.integers().between(0, 200))
        .as((extent, k) -> LinearForm.of(k, extent))
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(terms -> terms.stream().reduce(LinearForm.ZERO, LinearForm::plus));
  }

  private static Arbitrary<Operator> kernels() {
    return Combinators.combine(
            Arbitraries.of("a", "b", "c"),
            forms(),
            forms(),
            forms(),
            Arbitraries.integers().between(1, 5000))
        .as(
            (name, flop, read, activations, weights) -> {
              KernelBuilder kernel =
                  Kernel.named(name, KernelKind.PROJECTION)
                      .reads(Tensor.of("w" + weights, weights));
              flop.terms().forEach((extent, k) -> kernel.matrixFlop(k, extent));
              activations.terms().forEach((extent, k) -> kernel.activations(k, extent));
              return kernel.cache(new Memory(read, LinearForm.ZERO, LinearForm.ZERO)).build();
            });
  }

  static Arbitrary<Operator> operators() {
    Arbitrary<Operator> sequences =
        kernels().list().ofMinSize(1).ofMaxSize(3).map(list -> new Sequence(List.copyOf(list)));
    Arbitrary<Operator> choices =
        sequences
            .list()
            .ofMinSize(2)
            .ofMaxSize(3)
            .map(list -> new Choice("c", list.stream().map(o -> new Alternative("x", o)).toList()));
    return Combinators.combine(
            sequences, choices.list().ofMaxSize(2), Arbitraries.integers().between(1, 3))
        .as(
            (first, rest, layers) -> {
              Operator all = first.repeated(layers);
              for (Operator choice : rest) {
                all = all.andThen(choice.repeated(layers));
              }
              return all;
            })
        .withoutEdgeCases();
  }
}
